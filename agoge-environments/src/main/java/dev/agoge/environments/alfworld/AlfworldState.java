package dev.agoge.environments.alfworld;

import dev.agoge.environments.planning.State;

/**
 * What is, and what the agent was last told.
 *
 * @param facts the true state of the house
 * @param event what the last command brought about; it decides the text, not the state key
 */
record AlfworldState(State facts, Event event) {

  /** What the text is about. */
  sealed interface Event {
    /** The episode has just started. */
    record Started() implements Event {}

    /** The agent looked about itself. */
    record Looked() implements Event {}

    /** The agent checked what it holds. */
    record TookStock() implements Event {}

    /** The agent asked for the commands. */
    record AskedForHelp() implements Event {}

    /** The agent looked closely at an object. */
    record ExaminedObject(int object) implements Event {}

    /** The agent looked into a receptacle. */
    record ExaminedReceptacle(int receptacle) implements Event {}

    /** A planning action was done. */
    record Did(int action) implements Event {}

    /** The command was not understood or could not be done. */
    record NothingHappened() implements Event {}
  }

  /** The same situation with other words. */
  AlfworldState told(Event news) {
    return new AlfworldState(facts, news);
  }
}
