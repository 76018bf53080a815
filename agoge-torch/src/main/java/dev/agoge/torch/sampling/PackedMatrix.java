package dev.agoge.torch.sampling;

/**
 * A weight matrix [outs, ins] cut into panels of {@link #PANEL} outputs, each stored input by
 * input, so that {@link Gemm} reads it front to back. Missing outputs of the last panel are zeros.
 */
final class PackedMatrix {
  /** Outputs of a panel: two vectors. */
  static final int PANEL = 2 * Lanes.COUNT;

  final int outs;
  final int ins;
  final int panels;
  final float[] data;

  private PackedMatrix(int outs, int ins) {
    this.outs = outs;
    this.ins = ins;
    this.panels = (outs + PANEL - 1) / PANEL;
    this.data = new float[panels * ins * PANEL];
  }

  /** The outputs of all matrices, one after the other, from row-major arrays [out, in]. */
  static PackedMatrix of(int ins, float[]... matrices) {
    int outs = 0;
    for (float[] m : matrices) {
      outs += m.length / ins;
    }
    var packed = new PackedMatrix(outs, ins);
    int out = 0;
    for (float[] m : matrices) {
      for (int row = 0; row < m.length / ins; row++, out++) {
        packed.put(out, m, row * ins);
      }
    }
    return packed;
  }

  /** Floats that a row of outputs takes, the zeros of the last panel included. */
  int paddedOuts() {
    return panels * PANEL;
  }

  private void put(int out, float[] from, int at) {
    int base = out / PANEL * ins * PANEL + out % PANEL;
    for (int i = 0; i < ins; i++) {
      data[base + i * PANEL] = from[at + i];
    }
  }
}
