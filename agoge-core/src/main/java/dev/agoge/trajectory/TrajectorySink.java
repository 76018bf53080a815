package dev.agoge.trajectory;

/**
 * Takes finished trajectories: a store, a counter, a screen. Called from one thread at a time per
 * rollout.
 */
@FunctionalInterface
public interface TrajectorySink {
  /** Takes one; returns when it is safe. */
  void accept(Trajectory trajectory);
}
