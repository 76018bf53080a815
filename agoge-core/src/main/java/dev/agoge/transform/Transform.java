package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import dev.agoge.ring.Workshop;
import java.util.List;

/**
 * Filters, splices, relabels or masks trajectories before they are learnt from: a record of its
 * parameters, and a line in {@link Transforms}.
 */
public interface Transform {

  /** The name in recipes. */
  String name();

  /**
   * Transforms a group.
   *
   * @param group judged trajectories that started from the same state
   * @param moment when in the run
   * @return what is to be learnt from; trajectories that were made up have ids of their own
   */
  List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment);
}
