package dev.agoge.recipe;

import dev.agoge.agent.Agent;
import dev.agoge.model.SamplingSettings;
import dev.agoge.support.Parameter;
import java.util.List;

/** How a model is made an agent. */
public record AgentSettings(
    @Parameter(
            value = "history: each prompt extends the last; current: the task and the newest only",
            fallback = "history")
        Agent.ContextStyle context,
    @Parameter(value = "restrict output to the admissible actions", fallback = "true")
        boolean constrained,
    @Parameter(value = "told before the first observation", fallback = "''") String instructions,
    @Parameter(
            value = "most tokens of a thought before each action; 0 to act at once",
            fallback = "0",
            min = 0)
        int thought) {

  /** The agent around some weights. */
  public Agent agent(String weights) {
    return new Agent(
        weights, instructions, List.of(), context, constrained, SamplingSettings.PLAIN, thought);
  }
}
