package dev.agoge.run.train;

import dev.agoge.evaluate.EvaluationReport;
import java.nio.file.Path;
import java.util.Map;

/** Hears how a run goes, on the run's own thread. */
public interface TrainingListener {

  /** One of several runs of a comparison begins, or is found finished. */
  default void run(Path run) {}

  /** A phase begins; {@code done} of its {@code total} updates were made before an interruption. */
  default void phase(String name, int done, int total) {}

  /** An update was made. */
  default void update(String phase, int update, int total, Map<String, Double> metrics) {}

  /** A point was added to the learning curve. */
  default void point(Point point) {}

  /** Something looks wrong, such as a collapsing entropy. */
  default void warning(String text) {}

  /**
   * A player was evaluated on the held-out tasks: {@code agent}, {@code random} or {@code expert}.
   */
  default void evaluated(String player, EvaluationReport report) {}
}
