package dev.agoge.environments.household;

import dev.agoge.environments.planning.State;

/**
 * What is, what the agent has seen of it, and what it was last told.
 *
 * @param facts the true state of the world
 * @param seen bit {@code r} is set once the agent has seen what is in receptacle {@code r}; since
 *     only the agent moves things, it knows the contents from then on
 * @param event what the last action brought about; it decides the text, not the state key
 */
record HouseholdState(State facts, int seen, Event event) {

  /** What the text is about. */
  sealed interface Event {
    /** The episode has just started. */
    record Started() implements Event {}

    /** The agent looked about itself. */
    record Looked() implements Event {}

    /** The agent checked what it holds. */
    record TookStock() implements Event {}

    /** The command was not understood or could not be done. */
    record NothingHappened() implements Event {}

    /** A planning action was done. */
    record Did(int action) implements Event {}

    /** The agent looked closely at a thing. */
    record Examined(int thing) implements Event {}
  }

  /** Whether the contents of a receptacle are known. */
  boolean hasSeen(int receptacle) {
    return (seen & 1 << receptacle) != 0;
  }

  /** The same situation with other words. */
  HouseholdState told(Event news) {
    return new HouseholdState(facts, seen, news);
  }
}
