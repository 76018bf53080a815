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

  /**
   * Takes note of a decision that was made for it, in an episode that is taken up at a later point.
   * Comes before the first {@link #act}, once for each of its turns so far. An actor that looks at
   * the present observation only need not care.
   *
   * @param observation what it would have seen
   * @param decision what was done instead of asking it
   * @throws IllegalArgumentException if it cannot take such a decision for its own
   */
  default void replay(Observation observation, Decision decision) {}

  /** The episode is over. */
  @Override
  default void close() {}
}
