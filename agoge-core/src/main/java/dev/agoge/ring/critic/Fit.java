package dev.agoge.ring.critic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well values fitted what came, before it was learnt. */
final class Fit {
  private final List<double[]> pairs = new ArrayList<>();

  /** Takes values and targets; returns how many there are. */
  long add(double[][] values, double[][] targets) {
    long before = pairs.size();
    for (int c = 0; c < targets.length; c++) {
      for (int p = 0; p < targets[c].length; p++) {
        if (!Double.isNaN(targets[c][p])) {
          pairs.add(new double[] {values[c][p], targets[c][p]});
        }
      }
    }
    return pairs.size() - before;
  }

  /**
   * Means of both, and {@code explainedVariance}: 1 − Var(target − value) / Var(target), 1 for a
   * perfect critic, 0 for one that knows nothing; left out where all targets are equal.
   */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new HashMap<>();
    if (!pairs.isEmpty()) {
      double[] targets = pairs.stream().mapToDouble(p -> p[1]).toArray();
      metrics.put("value", pairs.stream().mapToDouble(p -> p[0]).average().orElse(0));
      metrics.put("target", Arrays.stream(targets).average().orElse(0));
      double spread = variance(targets);
      if (spread > 1e-12) {
        double[] errors = pairs.stream().mapToDouble(p -> p[1] - p[0]).toArray();
        metrics.put("explainedVariance", 1 - variance(errors) / spread);
      }
    }
    return metrics;
  }

  private static double variance(double[] numbers) {
    double mean = Arrays.stream(numbers).average().orElse(0);
    return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).average().orElse(0);
  }
}
