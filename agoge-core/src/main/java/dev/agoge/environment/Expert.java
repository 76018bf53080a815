package dev.agoge.environment;

import java.util.Optional;

/**
 * A player that may look at the true state, solves every task, and can take over from any state.
 *
 * <p>Its choices are a function of the episode's state alone, so that a learner can imitate them.
 */
public interface Expert {

  /**
   * The action to take now.
   *
   * @param episode an episode of the expert's environment; it is not changed
   * @return empty if the task cannot be solved any more from here, or has ended
   */
  Optional<Action> next(Episode episode);
}
