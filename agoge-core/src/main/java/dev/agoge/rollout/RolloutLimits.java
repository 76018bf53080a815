package dev.agoge.rollout;

/**
 * Bounds of a rollout.
 *
 * @param steps an episode that has not ended after this many steps is cut
 * @param concurrency episodes played at once
 */
public record RolloutLimits(int steps, int concurrency) {
  public RolloutLimits {
    if (steps < 1 || concurrency < 1) {
      throw new IllegalArgumentException(
          "a rollout needs at least one step and one episode at once, not "
              + steps
              + " and "
              + concurrency);
    }
  }
}
