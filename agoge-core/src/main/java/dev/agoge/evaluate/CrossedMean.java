package dev.agoge.evaluate;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of a table of training runs by tasks, with both drawn at random.
 *
 * <p>Resampling tasks alone would say how good these few weights are, and call luck of the seed a
 * property of the method; with three runs there is too little to resample. So this is the quasi-t
 * of two crossed random factors without replication (Clark, "The language-as-fixed-effect fallacy",
 * JVLVB 12, 1973, his quasi F for one mean): with mean squares of runs, tasks and residual from the
 * two-way table, the variance of the mean is
 *
 * <p>(MS_runs + MS_tasks − MS_residual) / (runs · tasks),
 *
 * <p>at least what the larger of the first two gives alone, with Satterthwaite's degrees of freedom
 * (Biometrics Bulletin 2, 1946).
 *
 * <p>Values that never vary would make this zero, and a handful of tasks certain. So the variance
 * is never less than that of the mean of n tasks which all had the mean's value m and two more, one
 * with the least possible value a and one with the largest b:
 *
 * <p>(n(m − m̃)² + (a − m̃)² + (b − m̃)²) / (n + 2)², m̃ = (n m + a + b)/(n + 2).
 *
 * <p>For differences, with a = −1 and b = 1, this is the variance of Bonett and Price (JEBS 37,
 * 2012; see {@link McNemar}), who add one discordant task on each side: 2/(n + 2)² where no task is
 * discordant, 4(n + 1)/(n + 2)³ where all are in one direction. For shares, with 0 and 1, it is
 * that of Agresti and Coull, who add a success and a failure. Where it is needed the interval is
 * centred on m̃, as theirs are, with n − 1 degrees of freedom at most. It is not needed where about
 * two tasks or more vary.
 *
 * @param mean the mean itself
 * @param centre of the interval: the mean, or m̃
 * @param error standard error, positive
 * @param degrees of freedom of the t distribution, at least 1
 * @param runDeviation standard deviation between runs of a run's mean over all tasks there could
 *     be, √max(0, (MS_runs − MS_residual)/tasks)
 */
record CrossedMean(double mean, double centre, double error, double degrees, double runDeviation) {

  /**
   * Of a table.
   *
   * @param values [run][task], at least two runs and two tasks
   * @param least the smallest value that is possible
   * @param most the largest
   * @throws IllegalArgumentException if there are fewer or the runs differ in length
   */
  static CrossedMean of(double[][] values, double least, double most) {
    int runs = values.length;
    int tasks = runs == 0 ? 0 : values[0].length;
    if (runs < 2 || tasks < 2 || Arrays.stream(values).anyMatch(v -> v.length != tasks)) {
      throw new IllegalArgumentException(
          "a crossed comparison needs two runs and two tasks or more, the same for all runs");
    }
    double mean = Arrays.stream(values).mapToDouble(ClusterBootstrap::average).sum() / runs;
    return of(MeanSquares.of(values, mean), runs, tasks, mean, least, most);
  }

  /** Of a table with these mean squares. */
  static CrossedMean of(
      MeanSquares squares, int runs, int tasks, double mean, double least, double most) {
    double between = Math.sqrt(Math.max(0, squares.runs() - squares.residual()) / tasks);
    double cells = runs * (double) tasks;
    double shrunk = (tasks * mean + least + most) / (tasks + 2.0);
    double floor = cells * leastVariance(tasks, mean, shrunk, least, most);
    double sum = squares.ofMean();
    if (sum >= floor || Double.isNaN(mean)) {
      double degrees = squares.degrees(sum, runs, tasks);
      return new CrossedMean(mean, mean, Math.sqrt(sum / cells), degrees, between);
    }
    double degrees = Math.min(tasks - 1.0, squares.degrees(floor, runs, tasks));
    return new CrossedMean(mean, shrunk, Math.sqrt(floor / cells), degrees, between);
  }

  /** How far from the centre the bounds are. */
  double reach(double level) {
    return TDistribution.of(degrees).inverseSurvivalProbability((1 - level) / 2) * error;
  }

  /** The interval, unknown if a value was not measured; it may reach beyond what is possible. */
  Interval interval(double level) {
    Level.check(level);
    if (Double.isNaN(mean)) {
      return Interval.UNKNOWN;
    }
    return Interval.around(mean, centre - reach(level), centre + reach(level));
  }

  /** Two-sided p-value of a mean of zero, in [0, 1]; 1 if a value was not measured. */
  double p() {
    return Double.isNaN(mean)
        ? 1
        : Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(Math.abs(centre) / error));
  }

  private static double leastVariance(
      int tasks, double mean, double shrunk, double least, double most) {
    double squares =
        tasks * (mean - shrunk) * (mean - shrunk)
            + (least - shrunk) * (least - shrunk)
            + (most - shrunk) * (most - shrunk);
    return squares / ((tasks + 2.0) * (tasks + 2.0));
  }
}
