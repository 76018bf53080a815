package dev.agoge.agent;

import dev.agoge.environment.Episode;
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

  /**
   * An actor of its own that knows what this one knows, to try out a way on.
   *
   * @param episode a fork of this actor's episode
   * @param seed source of its random choices
   * @throws UnsupportedOperationException if what this actor knows cannot be copied
   */
  default Actor fork(Episode episode, long seed) {
    throw new UnsupportedOperationException(
        "a search tries out what this agent would do, and it cannot be copied; implement"
            + " Actor.fork, or seat it through Actors.memoryless");
  }

  /**
   * An action as this actor would write down that it decided on it now; nobody is asked, and
   * nothing is kept. It can be {@linkplain #replay taken} for one of its own.
   */
  default Decision saying(Observation observation, String action) {
    return Decision.of(action);
  }

  /** The episode is over. */
  @Override
  default void close() {}
}
