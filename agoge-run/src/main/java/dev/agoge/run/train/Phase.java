package dev.agoge.run.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A part of a run that makes a number of updates, each a function of the weights before it and its
 * number.
 */
interface Phase extends AutoCloseable {

  /** Its name in files and on the screen. */
  String name();

  /** How many updates it makes. */
  int updates();

  /** Lets go of what was begun ahead of the next update. */
  @Override
  default void close() {}

  /** Writes what it has learnt besides the policy into a folder. */
  default void save(Path folder) {}

  /** Goes on from what was written there. */
  default void restore(Path folder) {}

  /** Makes an update. */
  Outcome update(int update);

  /**
   * What an update did.
   *
   * @param rollouts episodes it learnt from or threw away, and those that its parts had played
   * @param metrics what was measured
   * @param warnings what went wrong with its episodes
   */
  record Outcome(long rollouts, Map<String, Double> metrics, List<String> warnings) {
    public Outcome {
      metrics = Map.copyOf(metrics);
      warnings = List.copyOf(warnings);
    }

    /** Tokens that passed through the learner. */
    long tokens() {
      return metrics.getOrDefault("tokens", 0.0).longValue();
    }
  }
}
