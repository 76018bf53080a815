package dev.agoge.evaluate;

/**
 * Two methods, each trained several times and evaluated on the same tasks every time: the mean
 * difference, with runs and tasks both drawn at random ({@link CrossedMean}). Training run i of the
 * one is paired with run i of the other (same seed, same start).
 *
 * @param difference first minus second, with its interval
 * @param p two-sided p-value, in [0, 1]
 * @param degrees of freedom of the t distribution, at least 1
 * @param runDeviation standard deviation of the difference between pairs of runs, beyond what so
 *     few tasks make them differ
 */
public record CrossedDifference(
    Interval difference, double p, double degrees, double runDeviation) {

  /**
   * Compares.
   *
   * @param differences [run][task], first minus second, of values in [0, 1]; at least two runs and
   *     two tasks
   * @throws IllegalArgumentException if there are fewer or the runs differ in length
   */
  public static CrossedDifference of(double[][] differences, double level) {
    var mean = CrossedMean.of(differences, -1, 1);
    return new CrossedDifference(
        mean.interval(level), mean.p(), mean.degrees(), mean.runDeviation());
  }
}
