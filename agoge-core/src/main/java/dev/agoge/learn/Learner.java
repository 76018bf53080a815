package dev.agoge.learn;

import dev.agoge.agent.Agent;
import dev.agoge.credit.Credited;
import java.util.List;

/** To learn is a function from an agent and evidence to a new agent. */
@FunctionalInterface
public interface Learner {

  /**
   * Learns.
   *
   * @param agent the agent that is to change
   * @param evidence trajectories with the advantage of every token; for imitation the advantages
   *     are weights ≥ 0
   */
  Lesson learn(Agent agent, List<Credited> evidence);
}
