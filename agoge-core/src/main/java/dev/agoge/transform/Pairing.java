package dev.agoge.transform;

import dev.agoge.credit.Credited;
import dev.agoge.credit.Judged;
import dev.agoge.learn.Evidence;
import java.util.List;

/**
 * Makes evidence of a group's credited trajectories: a record of its parameters, and a line in
 * {@link Pairings}.
 */
public interface Pairing {

  /** The name in recipes. */
  String name();

  /**
   * The evidence of a group.
   *
   * @param group judged trajectories that started from the same state
   * @param credited the same in the same order, with the weight of every token
   */
  List<Evidence> evidence(List<Judged> group, List<Credited> credited);
}
