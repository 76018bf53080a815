package dev.agoge.run.report;

import dev.agoge.evaluate.Comparison;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.Interval;
import dev.agoge.evaluate.PairedDifference;
import dev.agoge.run.directory.AtomicFiles;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunHistory;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.report.Chart.Curve;
import dev.agoge.run.report.Chart.Unit;
import dev.agoge.run.report.ComparisonModel.Entry;
import dev.agoge.run.report.ReportModel.ChartGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Makes the report of a comparison from the files of its finished runs. */
public final class ComparisonBuilder {
  /** Costs further apart than this share of the larger are not called equal. */
  private static final double TOLERANCE = 0.05;

  private final List<Compared> compared;
  private final Comparison comparison;

  /** By recipe: what its runs cost, each with the shared imitation that it started from. */
  private final Map<String, List<RunResult.Budget>> costs;

  private final Map<String, List<RunHistory>> histories;

  private ComparisonBuilder(List<Compared> compared, Comparison comparison) {
    this.compared = compared;
    this.comparison = comparison;
    costs = ofRuns(RunFiles::cost);
    histories = ofRuns(RunHistory::of);
  }

  private <T> Map<String, List<T>> ofRuns(Function<RunFiles, T> read) {
    return compared.stream()
        .collect(Collectors.toMap(Compared::recipe, c -> c.runs.stream().map(read).toList()));
  }

  private static <T> List<T> of(Map<String, List<T>> byRecipe, Compared c) {
    return byRecipe.getOrDefault(c.recipe, List.of());
  }

  /**
   * A recipe, its runs and what they reached together on held-out tasks.
   *
   * @param runs finished, in the order of their seeds
   */
  public record Compared(String recipe, List<RunFiles> runs, EvaluationReport heldOut) {
    private List<RunResult> results() {
      return runs.stream().map(r -> r.result().orElseThrow()).toList();
    }
  }

  /** What the report shows. */
  public static ComparisonModel of(List<Compared> compared, Comparison comparison, String command) {
    return new ComparisonBuilder(compared, comparison).model(command);
  }

  /**
   * Writes the report in one atomic step.
   *
   * @throws dev.agoge.run.RunException if the file cannot be written
   */
  public static void write(Path out, ComparisonModel model) {
    AtomicFiles.write(out, ComparisonReport.html(model));
  }

  private ComparisonModel model(String command) {
    RunManifest manifest = compared.getFirst().runs.getFirst().manifest();
    String names = compared.stream().map(Compared::recipe).collect(Collectors.joining(", "));
    return new ComparisonModel(
        names + " · " + manifest.world(),
        summary(),
        compared.stream().map(this::entry).toList(),
        comparison.pairs(),
        curves(),
        warnings(),
        provenance(manifest),
        command);
  }

  private String summary() {
    int runs = compared.getFirst().runs.size();
    boolean crossed =
        comparison.pairs().stream().anyMatch(p -> p.test() == PairedDifference.Test.CROSSED);
    return crossed
        ? runs
            + " training runs of each recipe; intervals of differences count both runs and tasks as"
            + " drawn at random."
        : "One training run of each recipe: this speaks of the weights that came out, not of the"
            + " recipes. Use --seeds 3 or more.";
  }

  private Entry entry(Compared c) {
    SequencedMap<String, String> budget = new LinkedHashMap<>();
    budget.put("rollouts a run", Numbers.number(mean(c, RunResult.Budget::rollouts)));
    budget.put("updates", Numbers.number(mean(c, RunResult.Budget::updates)));
    budget.put("tokens", Numbers.number(mean(c, RunResult.Budget::tokens)));
    budget.put("time", Numbers.seconds(mean(c, RunResult.Budget::seconds)));
    return new Entry(c.recipe, c.heldOut.success(), c.heldOut.progress(), c.runs.size(), budget);
  }

  private double mean(Compared c, ToDoubleFunction<RunResult.Budget> value) {
    return of(costs, c).stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  /** Says which costs differ; a difference that cost more is not a difference of methods. */
  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    SequencedMap<String, ToDoubleFunction<RunResult.Budget>> costs = new LinkedHashMap<>();
    costs.put("rollouts", RunResult.Budget::rollouts);
    costs.put("updates", RunResult.Budget::updates);
    costs.put("tokens", RunResult.Budget::tokens);
    costs.forEach(
        (name, cost) -> {
          double least = compared.stream().mapToDouble(c -> mean(c, cost)).min().orElse(0);
          double most = compared.stream().mapToDouble(c -> mean(c, cost)).max().orElse(0);
          if (most - least > TOLERANCE * most) {
            warnings.add(
                "the recipes had unequal budgets: between %s and %s %s a run"
                    .formatted(Numbers.number(least), Numbers.number(most), name));
          }
        });
    long failures =
        compared.stream()
            .flatMap(c -> c.results().stream())
            .mapToLong(r -> r.heldout().infrastructureFailures())
            .sum();
    if (failures > 0) {
      warnings.add(failures + " held-out episodes were lost to infrastructure and left out");
    }
    return warnings;
  }

  private List<ChartGroup> curves() {
    return List.of(
        ChartGroup.of(
            chart(
                "Validation success, mean of runs (band: lowest to highest)",
                RunHistory.Point::success)),
        ChartGroup.of(
            chart(
                "Validation progress, mean of runs (band: lowest to highest)",
                RunHistory.Point::progress)));
  }

  private Chart chart(String title, Function<RunHistory.Point, Interval> value) {
    return new Chart(
        title,
        "updates",
        Unit.PERCENT,
        compared.stream().map(c -> curve(c, value)).toList(),
        List.of());
  }

  private Curve curve(Compared c, Function<RunHistory.Point, Interval> value) {
    SequencedMap<Long, List<Double>> byUpdate = new LinkedHashMap<>();
    for (RunHistory history : of(histories, c)) {
      for (RunHistory.Point point : history.points()) {
        byUpdate
            .computeIfAbsent(point.spent().updates(), u -> new ArrayList<>())
            .add(value.apply(point).mean());
      }
    }
    return new Curve(
        c.recipe, byUpdate.entrySet().stream().map(e -> point(e.getKey(), e.getValue())).toList());
  }

  private static Chart.Point point(long updates, List<Double> values) {
    var all = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return new Chart.Point(updates, all.getAverage(), all.getMin(), all.getMax());
  }

  private SequencedMap<String, String> provenance(RunManifest manifest) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "seeds",
        compared.getFirst().runs.stream()
            .map(r -> Long.toString(r.manifest().seed()))
            .collect(Collectors.joining(", ")));
    facts.put("held-out tasks", Integer.toString(compared.getFirst().heldOut.tasks()));
    manifest.start().ifPresent(s -> facts.put("start of the first run", s));
    manifest.environmentOptions().forEach((key, value) -> facts.put("option " + key, value));
    facts.put("threads", Integer.toString(manifest.threads()));
    facts.putAll(manifest.versions());
    facts.put("commit", manifest.commit().orElse("not a checkout"));
    return facts;
  }
}
