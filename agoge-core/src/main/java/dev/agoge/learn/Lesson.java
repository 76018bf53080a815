package dev.agoge.learn;

import dev.agoge.agent.Agent;
import java.util.Map;

/**
 * What came of learning.
 *
 * @param agent the new agent
 * @param metrics what was measured on the way, by name, such as {@code loss} or {@code kl}
 */
public record Lesson(Agent agent, Map<String, Double> metrics) {
  public Lesson {
    metrics = Map.copyOf(metrics);
  }
}
