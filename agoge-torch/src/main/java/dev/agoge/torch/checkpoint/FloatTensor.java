package dev.agoge.torch.checkpoint;

import java.util.Arrays;

/**
 * Numbers with a shape.
 *
 * @param shape sizes of the dimensions
 * @param values row-major
 */
public record FloatTensor(long[] shape, float[] values) {
  public FloatTensor {
    if (size(shape) != values.length) {
      throw new IllegalArgumentException(
          values.length + " values do not fill shape " + Arrays.toString(shape));
    }
  }

  static long size(long[] shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }
}
