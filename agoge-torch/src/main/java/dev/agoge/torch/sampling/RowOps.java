package dev.agoge.torch.sampling;

import jdk.incubator.vector.FloatVector;

/** What a decoder does to one row beside matrices. Rows are padded with zeros to whole vectors. */
final class RowOps {
  private RowOps() {}

  /**
   * RMSNorm (Zhang and Sennrich, 2019): {@code y = x / sqrt(mean(x^2) + epsilon) * weight}.
   *
   * @param weight padded with zeros to whole vectors, so that the padding of {@code y} is zero
   */
  static void norm(
      float[] x,
      int from,
      float[] weight,
      int width,
      float epsilon,
      float[] y,
      int to,
      float[] scratch) {
    FloatVector squares = FloatVector.zero(Lanes.SPECIES);
    for (int i = 0; i < weight.length; i += Lanes.COUNT) {
      FloatVector v = Lanes.load(x, from + i);
      squares = v.fma(v, squares);
    }
    float mean = Lanes.sum(squares, scratch) / width;
    float scale = (float) (1 / Math.sqrt(mean + epsilon));
    for (int i = 0; i < weight.length; i += Lanes.COUNT) {
      Lanes.load(x, from + i).mul(scale).mul(Lanes.load(weight, i)).intoArray(y, to + i);
    }
  }

  /** {@code y += x} over whole vectors. */
  static void add(float[] x, float[] y, int length) {
    for (int i = 0; i < length; i += Lanes.COUNT) {
      Lanes.load(y, i).add(Lanes.load(x, i)).intoArray(y, i);
    }
  }

  /** The gate of SwiGLU (Shazeer, 2020): {@code gate = gate * sigmoid(gate) * up}. */
  static void gate(float[] gate, int from, float[] up, int upFrom, int length) {
    for (int i = 0; i < length; i += Lanes.COUNT) {
      FloatVector g = Lanes.load(gate, from + i);
      FloatVector silu = g.div(Lanes.exp(g.neg()).add(1f));
      silu.mul(Lanes.load(up, upFrom + i)).intoArray(gate, from + i);
    }
  }

  /** The inner product of two rows whose padding, if any, lies beyond {@code length}. */
  static float dot(float[] x, int from, float[] y, int yFrom, int length, float[] scratch) {
    FloatVector sum = FloatVector.zero(Lanes.SPECIES);
    int i = 0;
    for (; i + Lanes.COUNT <= length; i += Lanes.COUNT) {
      sum = Lanes.load(x, from + i).fma(Lanes.load(y, yFrom + i), sum);
    }
    float total = Lanes.sum(sum, scratch);
    for (; i < length; i++) {
      total = Math.fma(x[from + i], y[yFrom + i], total);
    }
    return total;
  }
}
