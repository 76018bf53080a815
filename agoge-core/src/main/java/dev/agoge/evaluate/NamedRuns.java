package dev.agoge.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A method by name and the reports of its training runs, in the order in which they are paired with
 * another method's: same seed, same place.
 */
public record NamedRuns(String name, List<EvaluationReport> runs) {
  public NamedRuns {
    runs = List.copyOf(runs);
  }

  /**
   * Success of the method at a confidence level. With several runs it is that of another training
   * run on another task ({@link CrossedMean}), over the tasks that count in all runs; with one,
   * that of these weights.
   *
   * @throws IllegalArgumentException if there are several runs and fewer than two such tasks
   */
  public Interval success(double level) {
    return runs.size() == 1
        ? pooled(ClusterBootstrap.STANDARD.at(level)).success()
        : crossed(Outcomes::success, level);
  }

  /** The same for progress; unknown where not measured. */
  public Interval progress(double level) {
    return runs.size() == 1
        ? pooled(ClusterBootstrap.STANDARD.at(level)).progress()
        : crossed(EpisodeOutcome::progress, level);
  }

  /**
   * All attempts of all runs in one report. Its success and progress are those of the method; all
   * else takes runs for attempts of one agent.
   */
  public NamedReport together(ClusterBootstrap bootstrap) {
    EvaluationReport all = pooled(bootstrap);
    return new NamedReport(
        name,
        runs.size() == 1
            ? all
            : all.ofRuns(success(bootstrap.level()), progress(bootstrap.level())));
  }

  private EvaluationReport pooled(ClusterBootstrap bootstrap) {
    return EvaluationReport.of(attempts(), bootstrap);
  }

  /** All attempts of all runs. */
  List<EpisodeOutcome> attempts() {
    return runs.stream().flatMap(r -> r.outcomes().stream()).toList();
  }

  /** Each run's outcomes. */
  List<Outcomes> outcomes() {
    return runs.stream().map(r -> new Outcomes(r.outcomes())).toList();
  }

  /** Tasks that count in all of these runs. */
  static List<String> shared(List<Outcomes> runs) {
    return runs.getFirst().tasks().stream()
        .filter(t -> runs.stream().allMatch(o -> o.has(t)))
        .toList();
  }

  /** [run][task]. */
  static double[][] table(
      List<Outcomes> runs, List<String> tasks, ToDoubleFunction<EpisodeOutcome> value) {
    return runs.stream()
        .map(r -> ClusterBootstrap.taskMeans(r.values(tasks, value)))
        .toArray(double[][]::new);
  }

  private Interval crossed(ToDoubleFunction<EpisodeOutcome> value, double level) {
    List<Outcomes> all = outcomes();
    return CrossedMean.of(table(all, shared(all), value), 0, 1).interval(level).within(0, 1);
  }
}
