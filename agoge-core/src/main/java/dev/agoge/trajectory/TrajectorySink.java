package dev.agoge.trajectory;

/**
 * Takes finished trajectories: a store, a counter, a screen. Thread-safe: episodes end on many
 * threads at once, and a store that groups its commits wants to see them together.
 */
@FunctionalInterface
public interface TrajectorySink {
  /** Takes one; returns when it is safe. */
  void accept(Trajectory trajectory);
}
