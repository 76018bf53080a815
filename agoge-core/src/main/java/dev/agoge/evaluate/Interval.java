package dev.agoge.evaluate;

/**
 * An estimate with its confidence interval.
 *
 * @param mean the estimate itself
 * @param low lower bound, at most {@code mean}
 * @param high upper bound, at least {@code mean}
 */
public record Interval(double mean, double low, double high) {

  /** Nothing was measured: all three are NaN. */
  public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN, Double.NaN);

  public Interval {
    boolean unknown = Double.isNaN(mean) && Double.isNaN(low) && Double.isNaN(high);
    if (!unknown && !(low <= mean && mean <= high)) {
      throw new IllegalArgumentException(
          "interval [" + low + ", " + high + "] does not hold its estimate " + mean);
    }
  }

  /** A value that is known exactly. */
  public static Interval exactly(double value) {
    return new Interval(value, value, value);
  }

  /**
   * An estimate with computed bounds, which are widened to hold it where rounding or skew lost it.
   */
  static Interval around(double mean, double low, double high) {
    return new Interval(mean, Math.min(mean, low), Math.max(mean, high));
  }

  /** The same with bounds that do not leave what is possible; the estimate is possible. */
  Interval within(double least, double most) {
    return known() ? around(mean, Math.max(least, low), Math.min(most, high)) : this;
  }

  /** Whether anything was measured. */
  public boolean known() {
    return !Double.isNaN(mean);
  }

  /** Whether a value lies within the bounds. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** The distance between the bounds. */
  public double width() {
    return high - low;
  }

  /** The interval of the negated quantity. */
  public Interval negated() {
    return new Interval(-mean, -high, -low);
  }
}
