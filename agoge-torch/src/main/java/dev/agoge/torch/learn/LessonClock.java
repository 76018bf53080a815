package dev.agoge.torch.learn;

import java.util.List;
import java.util.Map;

/** Times a lesson. */
final class LessonClock {
  private final long start = System.nanoTime();

  /** The metrics, completed by how much was learnt from and how fast. */
  Map<String, Double> report(List<Sample> samples, int epochs, Metrics metrics) {
    double seconds = (System.nanoTime() - start) / 1e9;
    double tokens = (double) epochs * samples.stream().mapToLong(s -> s.ids().length).sum();
    metrics.add("tokens", tokens);
    metrics.add("seconds", seconds);
    metrics.add("tokens_per_second", tokens / seconds);
    return metrics.all();
  }
}
