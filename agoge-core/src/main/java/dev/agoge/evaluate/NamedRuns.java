package dev.agoge.evaluate;

import java.util.List;

/**
 * A method by name and the reports of its training runs, in the order in which they are paired with
 * another method's: same seed, same place.
 */
public record NamedRuns(String name, List<EvaluationReport> runs) {
  public NamedRuns {
    runs = List.copyOf(runs);
  }

  /** All attempts of all runs in one report. */
  public NamedReport together(ClusterBootstrap bootstrap) {
    return new NamedReport(
        name,
        EvaluationReport.of(runs.stream().flatMap(r -> r.outcomes().stream()).toList(), bootstrap));
  }
}
