package dev.agoge.torch.decoder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorList;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;

/**
 * AdamW (Loshchilov and Hutter, arXiv 1711.05101) with clipping by the global norm. All parameters
 * are updated in one native call, {@code aten::_fused_adamw_}, which has no generated binding and
 * is reached through the dispatcher. Only matrices decay.
 */
public final class AdamW implements AutoCloseable {
  static final double BETA1 = 0.9;
  static final double BETA2 = 0.95;
  static final double EPSILON = 1e-8;

  private final Map<String, Tensor> parameters;
  private final Map<String, Tensor> first = new LinkedHashMap<>();
  private final Map<String, Tensor> second = new LinkedHashMap<>();
  private final OperatorHandle fused =
      Dispatcher.singleton().findSchemaOrThrow("aten::_fused_adamw_", "");
  private long steps;

  /** A fresh optimiser of these parameters. */
  public AdamW(Map<String, Tensor> parameters) {
    this.parameters = parameters;
    try (var _ = new PointerScope()) {
      parameters.forEach(
          (name, p) -> {
            first.put(name, torch.zeros_like(p.detach()).retainReference());
            second.put(name, torch.zeros_like(p.detach()).retainReference());
          });
    }
  }

  /** How many updates were made. */
  public long steps() {
    return steps;
  }

  /**
   * One update.
   *
   * @return the norm of the gradient before it was clipped
   */
  public double step(double learningRate, double weightDecay, double clipNorm) {
    try (var _ = new NoGradGuard();
        var _ = new PointerScope()) {
      double norm = torch.clip_grad_norm_(vector(parameters.values()), clipNorm);
      if (!Double.isFinite(norm)) {
        throw new IllegalStateException(
            "the gradient of update " + steps + " is not finite; lower the learning rate");
      }
      steps++;
      update(2, learningRate, weightDecay);
      update(1, learningRate, 0);
      return norm;
    }
  }

  /** Updates the parameters with this many dimensions. */
  private void update(int dimensions, double learningRate, double weightDecay) {
    List<Tensor> values = new ArrayList<>();
    List<Tensor> gradients = new ArrayList<>();
    List<Tensor> m = new ArrayList<>();
    List<Tensor> v = new ArrayList<>();
    List<Tensor> counts = new ArrayList<>();
    Tensor count =
        torch.full(new long[0], Backend.scalar((double) steps)).to(torch.ScalarType.Float);
    parameters.forEach(
        (name, p) -> {
          if (p.dim() == dimensions && p.grad().defined()) {
            values.add(p);
            gradients.add(p.grad());
            m.add(first.get(name));
            v.add(second.get(name));
            counts.add(count.to(p.device(), torch.ScalarType.Float));
          }
        });
    fused.callBoxed(
        new IValueVector(
            list(values),
            list(gradients),
            list(m),
            list(v),
            list(List.of()),
            list(counts),
            new IValue(learningRate),
            new IValue(BETA1),
            new IValue(BETA2),
            new IValue(weightDecay),
            new IValue(EPSILON),
            new IValue(false), // amsgrad
            new IValue(false), // maximize
            new IValue(), // grad_scale
            new IValue())); // found_inf
  }

  /** The moments by name, {@code first.NAME} and {@code second.NAME}, for a checkpoint. */
  public Map<String, float[]> moments() {
    Map<String, float[]> all = new LinkedHashMap<>();
    try (var _ = new PointerScope()) {
      first.forEach((name, t) -> all.put("first." + name, Backend.read(t)));
      second.forEach((name, t) -> all.put("second." + name, Backend.read(t)));
    }
    return all;
  }

  /**
   * Goes on from a checkpoint.
   *
   * @throws IllegalArgumentException if a moment is missing or has another size
   */
  public void restore(long stepsMade, Map<String, float[]> moments, Backend backend) {
    try (var _ = new NoGradGuard();
        var _ = new PointerScope()) {
      first.forEach((name, t) -> restore(t, "first." + name, moments, backend));
      second.forEach((name, t) -> restore(t, "second." + name, moments, backend));
    }
    steps = stepsMade;
  }

  private static void restore(
      Tensor into, String name, Map<String, float[]> moments, Backend backend) {
    float[] values = moments.get(name);
    if (values == null || values.length != into.numel()) {
      throw new IllegalArgumentException(
          "moment " + name + (values == null ? " is missing" : " has the wrong size"));
    }
    into.copy_(backend.numbers(values, into.shape()));
  }

  private static IValue list(List<Tensor> tensors) {
    Type.TypePtr type = new TensorList().elementType();
    var generic = new GenericList(type);
    tensors.forEach(t -> generic.push_back(new IValue(t)));
    return new IValue(generic);
  }

  private static TensorVector vector(Collection<Tensor> tensors) {
    var vector = new TensorVector();
    tensors.forEach(vector::push_back);
    return vector;
  }

  @Override
  public void close() {
    first.values().forEach(Pointer::close);
    second.values().forEach(Pointer::close);
  }
}
