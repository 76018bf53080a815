package dev.agoge.cli;

import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.run.console.Progress;
import dev.agoge.run.train.Point;
import dev.agoge.run.train.TrainingListener;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shows a run on a terminal while it goes: a bar with the time left, a line for each point of the
 * curve.
 */
final class TrainingConsole implements TrainingListener {
  private final Output output;
  private final String heading;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private final Set<String> warned = new LinkedHashSet<>();
  private Optional<Progress> progress = Optional.empty();

  /**
   * @param heading said once the run has begun; nothing before, so that a refusal is one line
   */
  TrainingConsole(Output output, String heading) {
    this.output = output;
    this.heading = heading;
    this.terminal = !output.quiet && Output.terminal();
  }

  @Override
  public void run(Path run) {
    wipe();
    warned.clear();
    output.note("run " + run);
  }

  @Override
  public void phase(String name, int done, int total) {
    wipe();
    if (progress.isEmpty() && !heading.isEmpty()) {
      output.note(heading);
    }
    output.note("%s: %d updates%s".formatted(name, total, done > 0 ? ", " + done + " done" : ""));
    progress = Optional.of(new Progress(name, total, System.err, terminal));
    progress.get().advance(done);
  }

  @Override
  public void update(String phase, int update, int total, Map<String, Double> metrics) {
    if (metrics.containsKey("rolloutSuccess")) {
      wipe();
      output.note(reinforced(phase, update, metrics));
    }
    progress.ifPresent(Progress::advance);
  }

  /** Unlike those of imitation, updates of the learning phase are few and each tells something. */
  private String reinforced(String phase, int update, Map<String, Double> metrics) {
    return String.format(
        Locale.ROOT,
        "%6.0f s  %-13s %5d  rollout success    %5.1f %%  entropy %.3f  sampler gap %.1e, at most"
            + " %.1e",
        (System.nanoTime() - start) / 1e9,
        phase,
        update + 1,
        100 * metrics.getOrDefault("rolloutSuccess", Double.NaN),
        metrics.getOrDefault("entropy", Double.NaN),
        metrics.getOrDefault("ratio_gap_mean", Double.NaN),
        metrics.getOrDefault("ratio_gap_max", Double.NaN));
  }

  @Override
  public void point(Point point) {
    wipe();
    output.note(
        String.format(
            Locale.ROOT,
            "%6.0f s  %-13s %5d  validation success %5.1f %% [%.1f, %.1f]  progress %5.1f %%",
            (System.nanoTime() - start) / 1e9,
            point.phase(),
            point.update(),
            100 * point.success().mean(),
            100 * point.success().low(),
            100 * point.success().high(),
            100 * point.progress().mean()));
  }

  @Override
  public void warning(String text) {
    // Once for each kind: the numbers in it change from update to update.
    if (warned.add(text.replaceAll("[0-9.]+", "#"))) {
      wipe();
      output.note("warning: " + text);
    }
  }

  @Override
  public void evaluated(String player, EvaluationReport report) {
    wipe();
    output.note(
        String.format(
            Locale.ROOT,
            "held-out, %-7s success %5.1f %% [%.1f, %.1f] on %d tasks",
            player + ":",
            100 * report.success().mean(),
            100 * report.success().low(),
            100 * report.success().high(),
            report.tasks()));
  }

  private void wipe() {
    progress.ifPresent(Progress::close);
  }
}
