package dev.agoge.torch.learn;

import dev.agoge.torch.decoder.Backend;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Gathers what is measured during a lesson: weighted means, largest values and sums. */
final class Metrics {
  private final Map<String, double[]> means = new LinkedHashMap<>();
  private final Map<String, Double> plain = new LinkedHashMap<>();

  /** Adds to a mean: values of P tokens each, by name, read from the device in one go. */
  void tokens(Map<String, Tensor> byName, int tokens) {
    if (byName.isEmpty()) {
      return;
    }
    var sums = new TensorVector();
    byName.values().forEach(t -> sums.push_back(t.detach().sum()));
    float[] read = Backend.read(torch.stack(sums));
    int i = 0;
    for (String name : byName.keySet()) {
      mean(name, read[i++], tokens);
    }
  }

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
