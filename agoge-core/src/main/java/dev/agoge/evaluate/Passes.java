package dev.agoge.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * How reliable an agent is over several attempts at a task.
 *
 * @param attempts k, the fewest attempts that count of any task, at least 2
 * @param any pass@k, the chance that at least one of k attempts solves a task
 * @param all pass^k, the chance that all k do
 */
public record Passes(int attempts, Interval any, Interval all) {

  /**
   * Of tasks with their attempts as 0 and 1; empty if a task was attempted once, or there is none.
   */
  static Optional<Passes> of(List<double[]> tasks, ClusterBootstrap bootstrap) {
    int k = tasks.stream().mapToInt(t -> t.length).min().orElse(0);
    return k < 2
        ? Optional.empty()
        : Optional.of(
            new Passes(
                k, PassRates.anyOf(tasks, k, bootstrap), PassRates.allOf(tasks, k, bootstrap)));
  }
}
