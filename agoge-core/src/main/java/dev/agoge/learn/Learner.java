package dev.agoge.learn;

import dev.agoge.agent.Agent;
import java.util.List;

/** To learn is a function from an agent and evidence to a new agent. */
@FunctionalInterface
public interface Learner {

  /**
   * Learns.
   *
   * @param agent the agent that is to change
   * @param evidence what to learn from; every kind of objective says what it takes
   * @param moment when in the run
   * @throws IllegalArgumentException if the objective cannot learn from such evidence
   */
  Lesson learn(Agent agent, List<? extends Evidence> evidence, Moment moment);
}
