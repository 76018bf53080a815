package dev.agoge.torch.sampling;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector shape of this machine and what follows from it.
 *
 * <p>Every result here depends on its own operands only: reductions have one fixed order, because
 * {@code reduceLanes(ADD)} leaves its order open and may change between interpreter and compiler.
 */
final class Lanes {
  static final VectorSpecies<Float> SPECIES =
      FloatVector.SPECIES_PREFERRED.length() >= 4
          ? FloatVector.SPECIES_PREFERRED
          : FloatVector.SPECIES_128;

  /** Floats in a vector; a power of two, at least 4. */
  static final int COUNT = SPECIES.length();

  private static final float LOG2_E = (float) (1 / Math.log(2));

  /** The natural logarithm of 2 in two parts, the first so short that small multiples are exact. */
  private static final float LN2_HIGH = 0x1.63p-1f;

  private static final float LN2_LOW = (float) (Math.log(2) - 0x1.63p-1);

  /** Adding this rounds to an integer and leaves it in the low bits of the significand. */
  private static final float ROUND = 0x1.8p23f;

  private Lanes() {}

  /** The next multiple of a vector's length. */
  static int roundUp(int n) {
    return (n + COUNT - 1) & -COUNT;
  }

  /** Lanes 0 to {@code n - 1}. */
  static VectorMask<Float> first(int n) {
    return SPECIES.indexInRange(0, n);
  }

  /** The sum of the lanes, pairwise; {@code scratch} holds {@link #COUNT} floats. */
  static float sum(FloatVector v, float[] scratch) {
    v.intoArray(scratch, 0);
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int i = 0; i < half; i++) {
        scratch[i] += scratch[i + half];
      }
    }
    return scratch[0];
  }

  /**
   * The exponential to 2e-7 relative: argument reduction of Cody and Waite (1980), then Taylor's
   * polynomial of degree 7 on [-ln 2 / 2, ln 2 / 2]. Arguments are clamped to [-87, 88].
   */
  static FloatVector exp(FloatVector v) {
    FloatVector x = v.max(-87f).min(88f);
    FloatVector shifted = x.fma(broadcast(LOG2_E), broadcast(ROUND));
    FloatVector n = shifted.sub(ROUND);
    FloatVector r = n.fma(broadcast(-LN2_HIGH), x);
    r = n.fma(broadcast(-LN2_LOW), r);
    FloatVector p = r.fma(broadcast(1f / 5040), broadcast(1f / 720));
    p = p.fma(r, broadcast(1f / 120));
    p = p.fma(r, broadcast(1f / 24));
    p = p.fma(r, broadcast(1f / 6));
    p = p.fma(r, broadcast(0.5f));
    p = p.fma(r.mul(r), r).add(1f);
    var exponent = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
    return p.reinterpretAsInts().add(exponent).reinterpretAsFloats();
  }

  static FloatVector broadcast(float f) {
    return FloatVector.broadcast(SPECIES, f);
  }

  static FloatVector load(float[] from, int at) {
    return FloatVector.fromArray(SPECIES, from, at);
  }

  /** An array at least this long, old content kept only if it was. */
  static float[] atLeast(float[] array, int length) {
    return array.length >= length ? array : new float[Math.max(length, array.length * 3 / 2)];
  }

  /** A copy filled with zeros up to whole vectors. */
  static float[] padded(float[] values) {
    return Arrays.copyOf(values, roundUp(values.length));
  }
}
