package dev.agoge.torch.learn;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what is measured during a lesson: weighted means, largest values and sums. */
final class Metrics {
  private final Map<String, double[]> means = new LinkedHashMap<>();
  private final Map<String, Double> plain = new LinkedHashMap<>();

  /** Adds {@code sum} of {@code weight} observations to a mean. */
  void mean(String name, double sum, double weight) {
    double[] pair = means.computeIfAbsent(name, _ -> new double[2]);
    pair[0] += sum;
    pair[1] += weight;
  }

  /** Keeps the largest value; the name ends in {@code _max}. */
  void largest(String name, double value) {
    plain.merge(name, value, Math::max);
  }

  /** Adds up. */
  void add(String name, double value) {
    plain.merge(name, value, Double::sum);
  }

  /** A sum, which starts from nothing again. */
  double taken(String name) {
    Double sum = plain.remove(name);
    return sum == null ? 0 : sum;
  }

  /** Adds what was measured elsewhere. */
  void addAll(Metrics other) {
    other.means.forEach((name, pair) -> mean(name, pair[0], pair[1]));
    other.plain.forEach(
        (name, value) -> plain.merge(name, value, name.endsWith("_max") ? Math::max : Double::sum));
  }

  /** What was measured. */
  Map<String, Double> all() {
    Map<String, Double> all = new LinkedHashMap<>(plain);
    means.forEach((name, pair) -> all.put(name, pair[1] == 0 ? 0 : pair[0] / pair[1]));
    return all;
  }
}
