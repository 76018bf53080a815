package dev.agoge.judge;

import dev.agoge.trajectory.Trajectory;

/** Scores trajectories. Thread-safe. */
public interface Judge {

  /** The name in recipes and reports. */
  String name();

  /**
   * Scores a trajectory of an episode that {@link Trajectory#counts}, for each of its {@link
   * Trajectory#players}.
   *
   * @throws RuntimeException if it cannot tell; never a zero in its place
   */
  Judgement judge(Trajectory trajectory);
}
