package dev.agoge.evaluate;

import java.util.Arrays;

/**
 * The mean squares of a two-way table of runs and tasks with one value in each cell.
 *
 * @param runs between the runs' means, times the number of tasks; runs − 1 degrees of freedom
 * @param tasks between the tasks' means, times the number of runs; tasks − 1 degrees of freedom
 * @param residual what neither explains; (runs − 1)(tasks − 1) degrees of freedom
 */
record MeanSquares(double runs, double tasks, double residual) {

  /**
   * Those of a table.
   *
   * @param values [run][task], at least two of each
   * @param mean their mean
   */
  static MeanSquares of(double[][] values, double mean) {
    int runs = values.length;
    int tasks = values[0].length;
    double[] runMeans = Arrays.stream(values).mapToDouble(ClusterBootstrap::average).toArray();
    double[] taskMeans = new double[tasks];
    for (double[] run : values) {
      for (int t = 0; t < tasks; t++) {
        taskMeans[t] += run[t] / runs;
      }
    }
    double residual = 0;
    for (int r = 0; r < runs; r++) {
      for (int t = 0; t < tasks; t++) {
        residual += square(values[r][t] - runMeans[r] - taskMeans[t] + mean);
      }
    }
    return new MeanSquares(
        tasks * deviations(runMeans, mean) / (runs - 1),
        runs * deviations(taskMeans, mean) / (tasks - 1),
        residual / ((runs - 1.0) * (tasks - 1)));
  }

  /** Runs · tasks times the variance of the mean; at least what the larger factor gives alone. */
  double ofMean() {
    return Math.max(runs + tasks - residual, Math.max(runs, tasks));
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
