package dev.agoge.gate;

import dev.agoge.evaluate.EpisodeOutcome;
import dev.agoge.evaluate.EvaluationReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tasks whose result changed between two agents. A task passes if at least half of its attempts
 * that count succeed.
 *
 * @param broken tasks that passed and now fail, in order
 * @param fixed tasks that failed and now pass, in order
 * @param unknown tasks without an attempt that counts on one side or the other, in order
 */
public record Flips(List<String> broken, List<String> fixed, List<String> unknown) {

  /** The flips from one report to another. */
  public static Flips between(EvaluationReport current, EvaluationReport candidate) {
    Map<String, Double> before = rates(current);
    Map<String, Double> after = rates(candidate);
    var tasks = new TreeSet<String>();
    current.outcomes().forEach(o -> tasks.add(o.task()));
    candidate.outcomes().forEach(o -> tasks.add(o.task()));
    List<String> known =
        tasks.stream().filter(before::containsKey).filter(after::containsKey).toList();
    tasks.removeAll(known);
    return new Flips(
        known.stream().filter(t -> passes(before, t) && !passes(after, t)).toList(),
        known.stream().filter(t -> !passes(before, t) && passes(after, t)).toList(),
        List.copyOf(tasks));
  }

  private static boolean passes(Map<String, Double> rates, String task) {
    return rates.getOrDefault(task, 0.0) >= 0.5;
  }

  private static Map<String, Double> rates(EvaluationReport report) {
    return report.outcomes().stream()
        .filter(EpisodeOutcome::counts)
        .collect(
            Collectors.groupingBy(
                EpisodeOutcome::task,
                TreeMap::new,
                Collectors.averagingDouble(o -> o.success() ? 1 : 0)));
  }
}
