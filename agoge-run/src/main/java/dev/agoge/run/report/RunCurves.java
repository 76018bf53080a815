package dev.agoge.run.report;

import dev.agoge.evaluate.Interval;
import dev.agoge.run.directory.RunHistory;
import dev.agoge.run.directory.RunHistory.Update;
import dev.agoge.run.directory.RunResult.Budget;
import dev.agoge.run.report.Chart.Curve;
import dev.agoge.run.report.Chart.Point;
import dev.agoge.run.report.Chart.Reference;
import dev.agoge.run.report.Chart.Unit;
import dev.agoge.run.report.ReportModel.ChartGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The curves of a run, each over what had been spent: updates, tokens, seconds. */
final class RunCurves {
  private static final SequencedMap<String, ToDoubleFunction<Budget>> AXES = axes();

  private final RunHistory history;

  private RunCurves(RunHistory history) {
    this.history = history;
  }

  /**
   * All that were measured.
   *
   * @param references held-out success of others, by name
   */
  static List<ChartGroup> of(RunHistory history, Map<String, Double> references) {
    return new RunCurves(history).groups(references);
  }

  private List<ChartGroup> groups(Map<String, Double> references) {
    List<ChartGroup> groups = new ArrayList<>();
    if (!history.points().isEmpty()) {
      List<Reference> lines =
          references.entrySet().stream()
              .map(e -> new Reference(e.getKey() + ", held-out", e.getValue()))
              .toList();
      groups.add(over(axis -> validation(axis, lines)));
    }
    add(groups, "Loss", Unit.NUMBER, false, "loss");
    add(groups, "Entropy, nats a token", Unit.NUMBER, false, "entropy");
    add(groups, "Rollout success", Unit.PERCENT, true, "rolloutSuccess");
    add(groups, "KL to the reference, nats a token", Unit.NUMBER, true, "kl");
    add(
        groups,
        "Gap of sampler and trainer, nats a token",
        Unit.NUMBER,
        true,
        "ratio_gap_mean",
        "ratio_gap_max");
    add(groups, "Groups with equal scores", Unit.PERCENT, true, "zeroVarianceGroups");
    return groups;
  }

  private Chart validation(String axis, List<Reference> references) {
    List<Curve> curves = new ArrayList<>();
    curves.add(validation("success", axis, RunHistory.Point::success));
    curves.add(validation("progress", axis, RunHistory.Point::progress));
    curves.removeIf(c -> c.drawable().isEmpty());
    return new Chart("Validation success and progress", axis, Unit.PERCENT, curves, references);
  }

  private Curve validation(String name, String axis, Function<RunHistory.Point, Interval> value) {
    return new Curve(
        name,
        history.points().stream()
            .map(
                p -> {
                  Interval interval = value.apply(p);
                  return new Point(
                      at(axis, p.spent()), interval.mean(), interval.low(), interval.high());
                })
            .toList());
  }

  /**
   * A chart of some metrics, if any of them was measured. Phases have curves of their own, because
   * the same name means another quantity in each; but a metric of one phase is named for itself.
   */
  private void add(
      List<ChartGroup> groups, String title, Unit unit, boolean onePhase, String... metrics) {
    if (history.updates().stream().anyMatch(u -> measured(u, metrics))) {
      groups.add(
          over(
              axis ->
                  new Chart(
                      title,
                      axis,
                      unit,
                      onePhase ? byMetric(axis, metrics) : byPhase(axis, metrics[0]),
                      List.of())));
    }
  }

  private static boolean measured(Update update, String... metrics) {
    for (String metric : metrics) {
      if (Double.isFinite(update.metric(metric))) {
        return true;
      }
    }
    return false;
  }

  private List<Curve> byPhase(String axis, String metric) {
    List<String> phases = history.updates().stream().map(Update::phase).distinct().toList();
    return phases.stream()
        .map(
            phase ->
                curve(
                    phase,
                    axis,
                    metric,
                    history.updates().stream().filter(u -> u.phase().equals(phase)).toList()))
        .toList();
  }

  private List<Curve> byMetric(String axis, String... metrics) {
    List<Curve> curves = new ArrayList<>();
    for (String metric : metrics) {
      List<Update> updates = history.updates().stream().filter(u -> measured(u, metric)).toList();
      String name = metric.endsWith("_max") ? "largest" : metrics.length > 1 ? "mean" : metric;
      if (!updates.isEmpty()) {
        curves.add(curve(name, axis, metric, updates));
      }
    }
    return curves;
  }

  private static Curve curve(String name, String axis, String metric, List<Update> updates) {
    return new Curve(
        name, updates.stream().map(u -> Point.of(at(axis, u.spent()), u.metric(metric))).toList());
  }

  private static ChartGroup over(Function<String, Chart> chart) {
    return new ChartGroup(AXES.keySet().stream().map(chart).toList());
  }

  private static double at(String axis, Budget spent) {
    return AXES.getOrDefault(axis, Budget::updates).applyAsDouble(spent);
  }

  private static SequencedMap<String, ToDoubleFunction<Budget>> axes() {
    SequencedMap<String, ToDoubleFunction<Budget>> axes = new LinkedHashMap<>();
    axes.put("updates", Budget::updates);
    axes.put("tokens", Budget::tokens);
    axes.put("seconds", Budget::seconds);
    return java.util.Collections.unmodifiableSequencedMap(axes);
  }
}
