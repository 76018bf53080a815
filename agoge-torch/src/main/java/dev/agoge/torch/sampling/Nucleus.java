package dev.agoge.torch.sampling;

import java.util.Arrays;

/** Indices in descending order of their logits, each packed with its logit into a long. */
final class Nucleus {
  private Nucleus() {}

  /** The packed indices whose weight is at least {@code floor}, largest logit first. */
  static long[] sorted(float[] logits, int from, int count, float[] weights, double floor) {
    var packed = new long[count];
    int n = 0;
    for (int i = 0; i < count; i++) {
      if (weights[i] >= floor) {
        packed[n++] = pack(logits[from + i], i);
      }
    }
    packed = Arrays.copyOf(packed, n);
    Arrays.sort(packed);
    return packed;
  }

  /** The index packed into a long. */
  static int index(long packed) {
    return (int) packed;
  }

  /** Longs in ascending order are logits in descending order, then indices in ascending order. */
  private static long pack(float logit, int index) {
    int bits = Float.floatToIntBits(logit + 0f);
    int ascending = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
    return ((long) ~ascending << 32) | index;
  }
}
