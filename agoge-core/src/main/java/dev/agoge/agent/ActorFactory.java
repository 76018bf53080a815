package dev.agoge.agent;

import dev.agoge.environment.Episode;

/** Seats a new actor in an episode. Thread-safe. */
@FunctionalInterface
public interface ActorFactory {

  /**
   * A new actor.
   *
   * @param episode the episode to be played; only privileged actors such as experts look at it
   * @param player the seat, an index into the environment's players
   * @param seed source of the actor's random choices
   */
  Actor seat(Episode episode, int player, long seed);

  /** Identifies who plays, for the trajectory. */
  default String agentId() {
    return getClass().getSimpleName();
  }
}
