package dev.agoge.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Bootstrap interval of a mean over tasks, each attempted one or more times.
 *
 * <p>Attempts at one task resemble each other, so tasks are resampled, not attempts (Davison and
 * Hinkley, "Bootstrap Methods and their Application", 1997, section 3.8: whole clusters, nothing
 * within them). The estimate is the mean of the tasks' means: each task counts the same however
 * many of its attempts count.
 *
 * <p>The bounds are bias-corrected and accelerated (BCa; Efron, "Better bootstrap confidence
 * intervals", JASA 82, 1987): the quantiles Φ(z₀ + (z₀ ± z)/(1 − a(z₀ ± z))) of the resampled
 * means, with z₀ the normal quantile of the share of resampled means below the estimate and a the
 * skewness of the jackknife over six. Returns and step counts are skewed, and plain percentiles
 * then miss on one side.
 *
 * @param seed source of the resampling; the same seed gives the same interval
 * @param resamples how many, at least 100
 * @param level confidence, in (0, 1)
 */
public record ClusterBootstrap(long seed, int resamples, double level) {

  /** 10,000 resamples at 95 %. */
  public static final ClusterBootstrap STANDARD = new ClusterBootstrap(0, 10_000, Level.DEFAULT);

  public ClusterBootstrap {
    Level.check(level);
    if (resamples < 100) {
      throw new IllegalArgumentException(resamples + " resamples are too few; at least 100");
    }
  }

  /** The same at another confidence level. */
  public ClusterBootstrap at(double other) {
    return new ClusterBootstrap(seed, resamples, other);
  }

  /**
   * The interval of the mean over tasks.
   *
   * @param tasks the values of each task's attempts; tasks without attempts are left out, and no
   *     task at all, or a value that was not measured (NaN), gives {@link Interval#UNKNOWN}
   */
  public Interval mean(List<double[]> tasks) {
    return ofMeans(taskMeans(tasks));
  }

  /**
   * The interval of a success rate, for values 0 and 1. Where all tasks agree the resampled means
   * do not vary and would claim certainty; the bounds are then {@link Wilson}'s with tasks as
   * trials. They are also where each task was attempted once, for then the trials are independent.
   */
  public Interval proportion(List<double[]> tasks) {
    double[] means = taskMeans(tasks);
    boolean single = tasks.stream().allMatch(t -> t.length <= 1);
    return single ? wilson(means) : ofShares(means);
  }

  /** The interval of the mean of each task's share; Wilson's where all are 0 or all are 1. */
  Interval ofShares(double[] means) {
    boolean agree = Arrays.stream(means).distinct().count() == 1;
    return agree && (means[0] == 0 || means[0] == 1) ? wilson(means) : ofMeans(means);
  }

  private Interval wilson(double[] means) {
    return Wilson.of(Math.round(Arrays.stream(means).sum()), means.length, level);
  }

  /**
   * The interval of any statistic of clusters, such as a correlation, by the same method; the
   * jackknife leaves out one cluster at a time. Resamples for which it is undefined are left out.
   *
   * @param statistic NaN where it is undefined, and then so is the interval
   */
  public <C> Interval statistic(List<C> clusters, ToDoubleFunction<List<C>> statistic) {
    double estimate = statistic.applyAsDouble(clusters);
    if (Double.isNaN(estimate)) {
      return Interval.UNKNOWN;
    }
    double[] without =
        IntStream.range(0, clusters.size())
            .mapToDouble(left -> statistic.applyAsDouble(without(clusters, left)))
            .filter(v -> !Double.isNaN(v))
            .toArray();
    double centre = average(without);
    double acceleration = acceleration(Arrays.stream(without).map(v -> centre - v).toArray(), 0);
    var random = new SplittableRandom(seed);
    double[] resampled =
        IntStream.range(0, resamples)
            .mapToDouble(r -> statistic.applyAsDouble(drawn(clusters, random)))
            .filter(v -> !Double.isNaN(v))
            .sorted()
            .toArray();
    return Double.isNaN(acceleration) || resampled.length == 0
        ? Interval.exactly(estimate)
        : bounded(estimate, resampled, acceleration);
  }

  private static <C> List<C> without(List<C> clusters, int left) {
    List<C> others = new ArrayList<>(clusters);
    others.remove(left);
    return others;
  }

  private static <C> List<C> drawn(List<C> clusters, SplittableRandom random) {
    return clusters.stream().map(c -> clusters.get(random.nextInt(clusters.size()))).toList();
  }

  /** The interval of the mean of independent values. */
  Interval ofMeans(double[] values) {
    if (values.length == 0) {
      return Interval.UNKNOWN;
    }
    double mean = average(values);
    if (Double.isNaN(mean)) {
      return Interval.UNKNOWN;
    }
    double acceleration = acceleration(values, mean);
    if (Double.isNaN(acceleration)) {
      return Interval.exactly(mean);
    }
    double[] resampled = resampledMeans(values);
    Arrays.sort(resampled);
    return bounded(mean, resampled, acceleration);
  }

  private Interval bounded(double estimate, double[] sorted, double acceleration) {
    double bias = Level.NORMAL.inverseCumulativeProbability(shareBelow(sorted, estimate));
    double z = Level.z(level);
    double low = quantile(sorted, adjusted(bias, -z, acceleration));
    double high = quantile(sorted, adjusted(bias, z, acceleration));
    return Interval.around(estimate, low, high);
  }

  /** Means of {@code values.length} draws with replacement, in the order drawn. */
  double[] resampledMeans(double[] values) {
    var random = new SplittableRandom(seed);
    double[] means = new double[resamples];
    for (int r = 0; r < resamples; r++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[r] = sum / values.length;
    }
    return means;
  }

  static double[] taskMeans(List<double[]> tasks) {
    return tasks.stream()
        .filter(t -> t.length > 0)
        .mapToDouble(ClusterBootstrap::average)
        .toArray();
  }

  static double average(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  private static double adjusted(double bias, double z, double acceleration) {
    double shifted = bias + z;
    return Level.NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
  }

  /** Skewness of the jackknife over six: Σd³ / 6(Σd²)^1.5; NaN if the values do not vary. */
  private static double acceleration(double[] values, double mean) {
    double squares = 0;
    double cubes = 0;
    for (double v : values) {
      double d = v - mean;
      squares += d * d;
      cubes += d * d * d;
    }
    boolean constant = Arrays.stream(values).allMatch(v -> v == values[0]);
    return constant ? Double.NaN : cubes / (6 * Math.pow(squares, 1.5));
  }

  /** Ties count half, so that negated values give the negated interval; kept off 0 and 1. */
  private static double shareBelow(double[] sorted, double mean) {
    double slack = 1e-12 * Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
    double below = 0;
    for (double s : sorted) {
      below += s < mean - slack ? 1 : s <= mean + slack ? 0.5 : 0;
    }
    double half = 0.5 / sorted.length;
    return Math.clamp(below / sorted.length, half, 1 - half);
  }

  /** Linear between order statistics (type 7 of Hyndman and Fan, 1996). */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
