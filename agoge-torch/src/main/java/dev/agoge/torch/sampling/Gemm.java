package dev.agoge.torch.sampling;

import jdk.incubator.vector.FloatVector;

/**
 * Rows times packed weights, register-blocked (Goto and van de Geijn, 2008): a panel of weights
 * stays in the first-level cache while all rows pass by, 8 rows by 2 vectors at a time.
 *
 * <p>Batch-invariant: each output is one chain of fused multiply-adds over the inputs in order,
 * whatever the number of rows and wherever a row stands among them.
 */
final class Gemm {
  private static final int WIDE = PackedMatrix.PANEL;
  private static final int L = Lanes.COUNT;

  private Gemm() {}

  /**
   * {@code y = x w}.
   *
   * @param xs floats from one row of {@code x} to the next
   * @param ys floats from one row of {@code y} to the next, at least {@link
   *     PackedMatrix#paddedOuts}
   */
  static void multiply(float[] x, int xs, int rows, PackedMatrix w, float[] y, int ys) {
    for (int panel = 0; panel < w.panels; panel++) {
      int from = panel * w.ins * WIDE;
      int to = panel * WIDE;
      int row = 0;
      for (; row + 8 <= rows; row += 8) {
        eight(x, row * xs, xs, w.data, from, w.ins, y, row * ys + to, ys);
      }
      for (; row + 4 <= rows; row += 4) {
        four(x, row * xs, xs, w.data, from, w.ins, y, row * ys + to, ys);
      }
      for (; row < rows; row++) {
        one(x, row * xs, w.data, from, w.ins, y, row * ys + to);
      }
    }
  }

  private static void eight(
      float[] x, int x0, int xs, float[] w, int from, int ins, float[] y, int to, int ys) {
    int x1 = x0 + xs;
    int x2 = x1 + xs;
    int x3 = x2 + xs;
    int x4 = x3 + xs;
    int x5 = x4 + xs;
    int x6 = x5 + xs;
    int x7 = x6 + xs;
    FloatVector a0 = FloatVector.zero(Lanes.SPECIES);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector a5 = a0;
    FloatVector a6 = a0;
    FloatVector a7 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector b4 = a0;
    FloatVector b5 = a0;
    FloatVector b6 = a0;
    FloatVector b7 = a0;
    for (int i = 0; i < ins; i++) {
      FloatVector p = Lanes.load(w, from + i * WIDE);
      FloatVector q = Lanes.load(w, from + i * WIDE + L);
      FloatVector s = Lanes.broadcast(x[x0 + i]);
      a0 = s.fma(p, a0);
      b0 = s.fma(q, b0);
      s = Lanes.broadcast(x[x1 + i]);
      a1 = s.fma(p, a1);
      b1 = s.fma(q, b1);
      s = Lanes.broadcast(x[x2 + i]);
      a2 = s.fma(p, a2);
      b2 = s.fma(q, b2);
      s = Lanes.broadcast(x[x3 + i]);
      a3 = s.fma(p, a3);
      b3 = s.fma(q, b3);
      s = Lanes.broadcast(x[x4 + i]);
      a4 = s.fma(p, a4);
      b4 = s.fma(q, b4);
      s = Lanes.broadcast(x[x5 + i]);
      a5 = s.fma(p, a5);
      b5 = s.fma(q, b5);
      s = Lanes.broadcast(x[x6 + i]);
      a6 = s.fma(p, a6);
      b6 = s.fma(q, b6);
      s = Lanes.broadcast(x[x7 + i]);
      a7 = s.fma(p, a7);
      b7 = s.fma(q, b7);
    }
    store(a0, b0, y, to);
    store(a1, b1, y, to + ys);
    store(a2, b2, y, to + 2 * ys);
    store(a3, b3, y, to + 3 * ys);
    store(a4, b4, y, to + 4 * ys);
    store(a5, b5, y, to + 5 * ys);
    store(a6, b6, y, to + 6 * ys);
    store(a7, b7, y, to + 7 * ys);
  }

  private static void four(
      float[] x, int x0, int xs, float[] w, int from, int ins, float[] y, int to, int ys) {
    int x1 = x0 + xs;
    int x2 = x1 + xs;
    int x3 = x2 + xs;
    FloatVector a0 = FloatVector.zero(Lanes.SPECIES);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    for (int i = 0; i < ins; i++) {
      FloatVector p = Lanes.load(w, from + i * WIDE);
      FloatVector q = Lanes.load(w, from + i * WIDE + L);
      FloatVector s = Lanes.broadcast(x[x0 + i]);
      a0 = s.fma(p, a0);
      b0 = s.fma(q, b0);
      s = Lanes.broadcast(x[x1 + i]);
      a1 = s.fma(p, a1);
      b1 = s.fma(q, b1);
      s = Lanes.broadcast(x[x2 + i]);
      a2 = s.fma(p, a2);
      b2 = s.fma(q, b2);
      s = Lanes.broadcast(x[x3 + i]);
      a3 = s.fma(p, a3);
      b3 = s.fma(q, b3);
    }
    store(a0, b0, y, to);
    store(a1, b1, y, to + ys);
    store(a2, b2, y, to + 2 * ys);
    store(a3, b3, y, to + 3 * ys);
  }

  private static void one(float[] x, int x0, float[] w, int from, int ins, float[] y, int to) {
    FloatVector a = FloatVector.zero(Lanes.SPECIES);
    FloatVector b = a;
    for (int i = 0; i < ins; i++) {
      FloatVector s = Lanes.broadcast(x[x0 + i]);
      a = s.fma(Lanes.load(w, from + i * WIDE), a);
      b = s.fma(Lanes.load(w, from + i * WIDE + L), b);
    }
    store(a, b, y, to);
  }

  private static void store(FloatVector a, FloatVector b, float[] y, int to) {
    a.intoArray(y, to);
    b.intoArray(y, to + L);
  }
}
