package dev.agoge.evaluate;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Two methods, each trained several times and evaluated on the same tasks every time: the mean
 * difference, with runs and tasks both drawn at random. Training run i of the one is paired with
 * run i of the other (same seed, same start).
 *
 * <p>Resampling tasks alone would say how these few weights differ, and call luck of the seed a
 * property of the method; with three runs there is too little to resample. So this is the quasi-t
 * of two crossed random factors without replication (Clark, "The language-as-fixed-effect fallacy",
 * JVLVB 12, 1973, his quasi F for a paired difference): with mean squares of runs, tasks and
 * residual from the two-way table of differences, the variance of the mean is
 *
 * <p>(MS_runs + MS_tasks − MS_residual) / (runs · tasks),
 *
 * <p>at least what the larger of the first two gives alone, with Satterthwaite's degrees of freedom
 * (Biometrics Bulletin 2, 1946).
 *
 * @param difference first minus second, with its interval
 * @param p two-sided p-value, in (0, 1]
 * @param degrees of freedom of the t distribution, at least 1
 */
public record CrossedDifference(Interval difference, double p, double degrees) {

  /**
   * Compares.
   *
   * @param differences [run][task], first minus second, at least two runs and two tasks
   * @throws IllegalArgumentException if there are fewer or the runs differ in length
   */
  public static CrossedDifference of(double[][] differences, double level) {
    int runs = differences.length;
    int tasks = runs == 0 ? 0 : differences[0].length;
    if (runs < 2 || tasks < 2 || Arrays.stream(differences).anyMatch(d -> d.length != tasks)) {
      throw new IllegalArgumentException(
          "a crossed comparison needs two runs and two tasks or more, the same for all runs");
    }
    double mean = Arrays.stream(differences).mapToDouble(ClusterBootstrap::average).sum() / runs;
    if (Double.isNaN(mean)) {
      return new CrossedDifference(Interval.UNKNOWN, 1, 1);
    }
    var squares = MeanSquares.of(differences, mean);
    double sum = squares.runs + squares.tasks - squares.residual;
    double floor = Math.max(squares.runs, squares.tasks);
    double error = Math.sqrt(Math.max(sum, floor) / (runs * (double) tasks));
    if (error == 0) {
      return new CrossedDifference(Interval.exactly(mean), mean == 0 ? 1 : Double.MIN_NORMAL, 1);
    }
    double degrees = squares.degrees(Math.max(sum, floor), runs, tasks);
    var t = TDistribution.of(degrees);
    double reach = t.inverseSurvivalProbability((1 - Level.check(level)) / 2) * error;
    double p = Math.min(1, 2 * t.survivalProbability(Math.abs(mean) / error));
    return new CrossedDifference(new Interval(mean, mean - reach, mean + reach), p, degrees);
  }

  private record MeanSquares(double runs, double tasks, double residual) {

    static MeanSquares of(double[][] d, double mean) {
      int runs = d.length;
      int tasks = d[0].length;
      double[] runMeans = Arrays.stream(d).mapToDouble(ClusterBootstrap::average).toArray();
      double[] taskMeans = new double[tasks];
      for (double[] run : d) {
        for (int t = 0; t < tasks; t++) {
          taskMeans[t] += run[t] / runs;
        }
      }
      double residual = 0;
      for (int r = 0; r < runs; r++) {
        for (int t = 0; t < tasks; t++) {
          residual += square(d[r][t] - runMeans[r] - taskMeans[t] + mean);
        }
      }
      return new MeanSquares(
          tasks * deviations(runMeans, mean) / (runs - 1),
          runs * deviations(taskMeans, mean) / (tasks - 1),
          residual / ((runs - 1.0) * (tasks - 1)));
    }

    /** Satterthwaite's: (sum of the mean squares)² over the sum of each one's square by its own. */
    double degrees(double sum, int runCount, int taskCount) {
      double spread =
          square(runs) / (runCount - 1)
              + square(tasks) / (taskCount - 1)
              + square(residual) / ((runCount - 1.0) * (taskCount - 1));
      return Math.max(1, square(sum) / spread);
    }

    private static double deviations(double[] means, double mean) {
      return Arrays.stream(means).map(m -> square(m - mean)).sum();
    }

    private static double square(double x) {
      return x * x;
    }
  }
}
