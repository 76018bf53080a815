package dev.agoge.cli;

import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunHistory;
import dev.agoge.run.directory.RunResult;
import java.nio.file.Path;
import java.util.Locale;

/** What is said at the end of a run. */
final class RunSummary {
  private RunSummary() {}

  static void print(Output output, Path run, RunResult result) {
    if (!output.quiet && !output.json) {
      output.line("");
      output.line(LearningCurve.drawn(RunHistory.of(RunFiles.of(run)), output.colour()));
      output.line("");
    }
    output.line(line(run, result));
    output.document(result);
    output.next("agoge show " + run);
  }

  private static String line(Path run, RunResult result) {
    return result(result) + "; report: " + run.resolve("report.html");
  }

  /** The held-out success beside that of chance and the expert. */
  static String result(RunResult result) {
    RunResult.Interval success = result.heldout().success();
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "held-out success %.1f %% [%.1f, %.1f] on %d tasks",
                100 * success.mean(),
                100 * success.low(),
                100 * success.high(),
                result.heldout().tasks()));
    result
        .references()
        .random()
        .ifPresent(
            r -> text.append(String.format(Locale.ROOT, "; random %.1f %%", 100 * r.success())));
    result
        .references()
        .expert()
        .ifPresent(
            r -> text.append(String.format(Locale.ROOT, ", expert %.1f %%", 100 * r.success())));
    return text.toString();
  }
}
