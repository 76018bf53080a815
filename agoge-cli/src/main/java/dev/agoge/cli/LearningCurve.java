package dev.agoge.cli;

import dev.agoge.run.console.AsciiCurve;
import dev.agoge.run.directory.RunHistory;

/** Validation success over the time spent learning, drawn with characters. */
final class LearningCurve {
  private LearningCurve() {}

  /** The whole curve of a run, what came before an interruption included. */
  static String drawn(RunHistory history, boolean colour) {
    double[] x = history.points().stream().mapToDouble(p -> p.spent().seconds()).toArray();
    double[] y = history.points().stream().mapToDouble(p -> p.success().mean()).toArray();
    return new AsciiCurve(76, 9, colour).percent("validation success", "s of learning", x, y);
  }
}
