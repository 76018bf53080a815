package dev.agoge.torch.decoder;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Where tensors live and of what type their numbers are. Arrays go in, tensors come out, and back.
 *
 * <p>On a machine with CUDA and the {@code cuda} build, tensors live on the first GPU without any
 * change of code.
 */
public final class Backend {
  private final TensorOptions numbers;
  private final TensorOptions indices;
  private final boolean cpu;

  private Backend(String device, ScalarType type) {
    cpu = device.equals("cpu");
    var place = new DeviceOptional(new Device(device));
    numbers = new TensorOptions(type).device(place);
    indices = new TensorOptions(ScalarType.Long).device(place);
  }

  /** Single precision, on the GPU if there is one. */
  public static Backend standard() {
    NativeLibraries.prepare();
    return new Backend(torch.cuda_is_available() ? "cuda" : "cpu", ScalarType.Float);
  }

  /** Double precision on the CPU, for checking gradients. */
  public static Backend precise() {
    NativeLibraries.prepare();
    return new Backend("cpu", ScalarType.Double);
  }

  /** Whether tensors live in main memory. */
  public boolean onCpu() {
    return cpu;
  }

  /** A tensor of numbers. */
  public Tensor numbers(float[] values, long... shape) {
    Tensor local = torch.tensor(values, new TensorOptions(ScalarType.Float));
    return local.to(numbers, false, false, new MemoryFormatOptional()).view(shape);
  }

  /** A tensor of indices. */
  public Tensor indices(long[] values, long... shape) {
    Tensor local = torch.tensor(values, new TensorOptions(ScalarType.Long));
    return local.to(indices, false, false, new MemoryFormatOptional()).view(shape);
  }

  /** Zeros of a shape. */
  public Tensor zeros(long... shape) {
    return torch.zeros(shape, numbers);
  }

  /** All numbers of a tensor, row-major, in single precision. */
  public static float[] read(Tensor tensor) {
    Tensor local = tensor.detach().cpu().to(ScalarType.Float).contiguous();
    float[] values = new float[Math.toIntExact(local.numel())];
    FloatBuffer buffer = local.createBuffer();
    buffer.get(values);
    return values;
  }

  /** The same in double precision. */
  public static double[] readDoubles(Tensor tensor) {
    Tensor local = tensor.detach().cpu().to(ScalarType.Double).contiguous();
    double[] values = new double[Math.toIntExact(local.numel())];
    DoubleBuffer buffer = local.createBuffer();
    buffer.get(values);
    return values;
  }

  /** A number as libtorch takes it. */
  public static Scalar scalar(double value) {
    return new Scalar(value);
  }
}
