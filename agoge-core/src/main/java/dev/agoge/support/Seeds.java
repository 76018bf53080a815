package dev.agoge.support;

/** Independent seeds derived from one, by name or number. */
public final class Seeds {
  private Seeds() {}

  /** The seed of the {@code index}-th child of a seed. */
  public static long child(long seed, long index) {
    return mix(mix(seed) + 0x9E3779B97F4A7C15L * (index + 1));
  }

  /** The seed of the child with this name. */
  public static long child(long seed, String name) {
    long hash = seed;
    for (int i = 0; i < name.length(); i++) {
      hash = mix(hash ^ name.charAt(i));
    }
    return mix(hash);
  }

  /** A uniform number in [0, 1) that depends on nothing but the seed and the index. */
  public static double uniform(long seed, long index) {
    return (child(seed, index) >>> 11) * 0x1.0p-53;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  public static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
