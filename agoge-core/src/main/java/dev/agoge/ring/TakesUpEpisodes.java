package dev.agoge.ring;

import dev.agoge.environment.EnvironmentSpec;

/**
 * A part that goes on from the middle of episodes, in another way than they went: only for
 * environments whose episodes can be taken up anywhere.
 */
public interface TakesUpEpisodes {

  /** The name in recipes. */
  String name();

  /**
   * Refuses an environment whose episodes cannot be taken up; asked before anything runs.
   *
   * @throws UnsupportedOperationException with what to do
   */
  default void checkFits(EnvironmentSpec environment) {
    if (!environment.forkable()) {
      throw new UnsupportedOperationException(
          "%s takes up episodes in the middle, which environment %s cannot (it does not fork); choose another method, or an environment of our own"
              .formatted(name(), environment.id()));
    }
  }
}
