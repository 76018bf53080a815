package dev.agoge.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Two agents, one or more attempts each at the same tasks: the difference of their means, clustered
 * by task.
 *
 * <p>The interval is {@link ClusterBootstrap}'s over the tasks' differences. The two-sided p-value
 * is the bootstrap test of a zero mean (Efron and Tibshirani, "An Introduction to the Bootstrap",
 * 1993, section 16.4): the differences are shifted to mean zero and resampled, and p = (1 + #{|d*|
 * ≥ |d|}) / (1 + resamples).
 *
 * @param difference first minus second, with its interval
 * @param p two-sided p-value, in (0, 1]
 */
public record PairedBootstrap(Interval difference, double p) {

  /**
   * Compares two agents.
   *
   * @param first the values of the first agent's attempts at each task
   * @param second the second's, in the same order of tasks; numbers of attempts may differ
   * @throws IllegalArgumentException if the numbers of tasks differ or a task has no attempt
   */
  public static PairedBootstrap of(
      List<double[]> first, List<double[]> second, ClusterBootstrap bootstrap) {
    if (first.size() != second.size()) {
      throw new IllegalArgumentException(
          "paired comparison of " + first.size() + " tasks with " + second.size());
    }
    List<Double> differences = new ArrayList<>();
    for (int t = 0; t < first.size(); t++) {
      if (first.get(t).length == 0 || second.get(t).length == 0) {
        throw new IllegalArgumentException("task " + t + " has no attempt on one side");
      }
      double a = ClusterBootstrap.average(first.get(t));
      differences.add(a - ClusterBootstrap.average(second.get(t)));
    }
    return of(differences.stream().mapToDouble(Double::doubleValue).toArray(), bootstrap);
  }

  static PairedBootstrap of(double[] differences, ClusterBootstrap bootstrap) {
    Interval interval = bootstrap.ofMeans(differences);
    if (!interval.known()) {
      return new PairedBootstrap(interval, 1);
    }
    double observed = interval.mean();
    double[] centred = differences.clone();
    for (int t = 0; t < centred.length; t++) {
      centred[t] -= observed;
    }
    double reach = Math.abs(observed) - 1e-12;
    int asFar = 0;
    for (double mean : bootstrap.resampledMeans(centred)) {
      asFar += Math.abs(mean) >= reach ? 1 : 0;
    }
    return new PairedBootstrap(interval, (1.0 + asFar) / (1.0 + bootstrap.resamples()));
  }
}
