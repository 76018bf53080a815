package dev.agoge.agent;

import dev.agoge.environment.Observation;

/** A player in one episode. Not thread-safe; may keep what it has seen. */
@FunctionalInterface
public interface Actor extends AutoCloseable {

  /**
   * Decides what to do about an observation.
   *
   * @throws dev.agoge.environment.InfrastructureException if something the actor needs has failed
   * @throws dev.agoge.model.ContextOverflowException if it cannot take in more of the episode
   * @throws GaveUpException if it knows no way on
   */
  Decision act(Observation observation);

  /** The episode is over. */
  @Override
  default void close() {}
}
