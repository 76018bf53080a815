package dev.agoge.credit;

import java.util.List;

/**
 * Assigns credit. A pure function of judged trajectories: no state, no model.
 *
 * <p>A new method is one class that implements {@link #assign} and one line in {@link Credits}.
 */
public interface Credit {

  /** The name in recipes. */
  String name();

  /**
   * Gives each token that a model produced the advantage of the player for whom it was produced.
   *
   * @param group trajectories that started from the same state (same {@code group}); all {@code
   *     counts()}
   * @return one element a trajectory, in the given order
   */
  List<Credited> assign(List<Judged> group);

  /**
   * The same for all groups of an update, for methods that compare across groups.
   *
   * @return one list a group, each as {@link #assign} gives it
   */
  default List<List<Credited>> assignAll(List<List<Judged>> groups) {
    return groups.stream().map(this::assign).toList();
  }
}
