package dev.agoge.environments.lab;

import dev.agoge.environments.planning.State;

/**
 * What is, and what the agent was last told.
 *
 * @param facts the true state of the world
 * @param event what the last action brought about; it decides the text, not the state key
 */
record LabState(State facts, Event event) {

  /** What the text is about. */
  sealed interface Event {
    /** The episode has just started. */
    record Started() implements Event {}

    /** The agent looked about itself. */
    record Looked() implements Event {}

    /** The agent checked what it holds. */
    record TookStock() implements Event {}

    /** The agent looked closely at a thing. */
    record Examined(int thing) implements Event {}

    /** The agent looked closely at a place. */
    record Inspected(int spot) implements Event {}

    /** A planning action was done, in the state before. */
    record Did(int action, State before) implements Event {}

    /** The command exists but cannot be done now. */
    record Refused(String reason) implements Event {}
  }

  /** The same situation with other words. */
  LabState told(Event news) {
    return new LabState(facts, news);
  }
}
