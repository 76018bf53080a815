package dev.agoge.evaluate;

/**
 * The score interval of a proportion of independent trials.
 *
 * <p>Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927:
 * the values p with |p̂ − p| ≤ z √(p(1 − p)/n), which is
 *
 * <pre>(p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n)</pre>
 *
 * <p>Unlike p̂ ± z·s it stays within [0, 1] and keeps its coverage near 0 and 1 (Brown, Cai and
 * DasGupta, Statistical Science 16, 2001).
 */
public final class Wilson {
  private Wilson() {}

  /** At 95 % confidence. */
  public static Interval of(long successes, long trials) {
    return of(successes, trials, Level.DEFAULT);
  }

  /**
   * At any confidence.
   *
   * @param successes from 0 to {@code trials}
   * @param trials independent trials; none gives {@link Interval#UNKNOWN}
   * @param level in (0, 1)
   */
  public static Interval of(long successes, long trials, double level) {
    double z = Level.z(level);
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
    }
    if (trials == 0) {
      return Interval.UNKNOWN;
    }
    double n = trials;
    double p = successes / n;
    double centre = p + z * z / (2 * n);
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    double scale = 1 + z * z / n;
    double low = successes == 0 ? 0 : (centre - half) / scale;
    double high = successes == trials ? 1 : (centre + half) / scale;
    return Interval.around(p, low, high);
  }
}
