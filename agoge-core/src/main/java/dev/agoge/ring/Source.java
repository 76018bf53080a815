package dev.agoge.ring;

import dev.agoge.trajectory.Trajectory;
import java.util.List;

/**
 * Where the trajectories to learn from come from: a record of its parameters, and a line in {@link
 * Sources}.
 */
public interface Source {

  /** The name in recipes. */
  String name();

  /**
   * Gathers a round of trajectories. Those of the same {@link Trajectory#group} are judged and
   * credited together.
   */
  List<Trajectory> gather(Gathering round);
}
