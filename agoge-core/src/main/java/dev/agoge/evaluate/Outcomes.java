package dev.agoge.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Outcomes that count, grouped by task in the order of their first attempt. */
final class Outcomes {
  private final Map<String, List<EpisodeOutcome>> byTask = new LinkedHashMap<>();

  Outcomes(List<EpisodeOutcome> outcomes) {
    for (EpisodeOutcome outcome : outcomes) {
      if (outcome.counts()) {
        byTask.computeIfAbsent(outcome.task(), t -> new ArrayList<>()).add(outcome);
      }
    }
  }

  static double success(EpisodeOutcome outcome) {
    return outcome.success() ? 1 : 0;
  }

  List<String> tasks() {
    return List.copyOf(byTask.keySet());
  }

  boolean has(String task) {
    return byTask.containsKey(task);
  }

  /** One array a task with a value for each attempt. */
  List<double[]> values(ToDoubleFunction<EpisodeOutcome> value) {
    return values(tasks(), value);
  }

  /** The same for the given tasks only, in their order. */
  List<double[]> values(List<String> tasks, ToDoubleFunction<EpisodeOutcome> value) {
    return tasks.stream()
        .map(t -> byTask.getOrDefault(t, List.of()).stream().mapToDouble(value).toArray())
        .toList();
  }
}
