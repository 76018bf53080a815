package dev.agoge.recipe;

import dev.agoge.model.SamplingSettings;
import dev.agoge.ring.Source;
import dev.agoge.support.Parameter;

/** How the episodes to learn from are played. */
public record RolloutPlan(
    @Parameter(value = "tasks an update plays", fallback = "16", min = 1) int tasks,
    @Parameter(value = "episodes of each task", fallback = "8", min = 1) int group,
    @Parameter(value = "episodes played at once", fallback = "128", min = 1) int concurrency,
    @Parameter(
            value =
                "steps after which an episode to learn from is cut; 0 for the environment's own",
            fallback = "0",
            min = 0)
        int stepLimit,
    @Parameter(value = "divides the logits", fallback = "1", min = 0.01) double temperature,
    @Parameter(
            value = "nucleus of the distribution that is kept",
            fallback = "1",
            min = 0.01,
            max = 1)
        double topP,
    @Parameter(value = "most probable tokens kept; 0 keeps all", fallback = "0", min = 0) int topK,
    @Parameter(value = "most tokens of one action", fallback = "64", min = 1) int maxTokens,
    @Parameter(
            value = "play further tasks in place of groups whose scores are all equal (DAPO)",
            fallback = "false")
        boolean dynamicSampling,
    @Parameter(value = "who plays", fallback = "agent") Source source) {

  /** How tokens are drawn while learning. */
  public SamplingSettings sampling() {
    return new SamplingSettings(temperature, topP, topK, maxTokens);
  }
}
