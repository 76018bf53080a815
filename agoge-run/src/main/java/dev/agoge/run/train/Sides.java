package dev.agoge.run.train;

import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunHistory;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.evidence.MethodRow;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What each recipe of a comparison reached and cost, as a row shows it. */
record Sides(Comparing.Compared compared) {

  MethodRow.Side of(String recipe) {
    List<RunFiles> runs =
        compared.members().stream()
            .filter(m -> m.recipe().equals(recipe))
            .map(m -> RunFiles.of(m.run()))
            .toList();
    var report = compared.reports().get(recipe);
    if (report == null) {
      throw new IllegalArgumentException("no recipe " + recipe + " was compared");
    }
    return new MethodRow.Side(
        interval(report.success()),
        mean(runs, RunResult.Budget::rollouts),
        mean(runs, RunResult.Budget::updates),
        mean(runs, RunResult.Budget::tokens),
        mean(runs, RunResult.Budget::seconds),
        curve(runs.stream().map(RunHistory::of).toList()));
  }

  static RunResult.Interval interval(dev.agoge.evaluate.Interval interval) {
    return new RunResult.Interval(interval.mean(), interval.low(), interval.high());
  }

  private static double mean(List<RunFiles> runs, ToDoubleFunction<RunResult.Budget> cost) {
    return runs.stream().mapToDouble(r -> cost.applyAsDouble(r.cost())).average().orElseThrow();
  }

  /**
   * Mean of the runs at each point of the learning phase; the end of one that has no such phase.
   */
  private static List<Double> curve(List<RunHistory> runs) {
    TreeMap<Integer, Double> byUpdate =
        runs.stream()
            .flatMap(r -> r.points().stream())
            .filter(p -> p.phase().equals(LearningPhase.NAME))
            .collect(
                Collectors.groupingBy(
                    RunHistory.Point::update,
                    TreeMap::new,
                    Collectors.averagingDouble(p -> p.success().mean())));
    return byUpdate.isEmpty()
        ? List.of(
            runs.stream()
                .mapToDouble(r -> r.points().getLast().success().mean())
                .average()
                .orElseThrow())
        : List.copyOf(byUpdate.values());
  }
}
