package dev.agoge.recipe;

import dev.agoge.learn.LearnerSettings;
import dev.agoge.learn.Objective;
import dev.agoge.learn.Pace;
import dev.agoge.learn.UpdateRule;
import dev.agoge.support.Parameter;

/** Learning from what was gathered, judged and credited. */
public record LearningPlan(
    @Parameter(value = "updates; 0 to leave it out", fallback = "0", min = 0) int updates,
    @Parameter(
            value = "muon: Muon for hidden matrices, AdamW for the rest; adamw: AdamW for all",
            fallback = "muon")
        UpdateRule optimizer,
    @Parameter(value = "learning rate", fallback = "0.0003", min = 0) double learningRate,
    @Parameter(value = "first updates over which it rises", fallback = "20", min = 0) int warmUp,
    @Parameter(value = "decoupled weight decay", fallback = "0", min = 0) double weightDecay,
    @Parameter(value = "passes over an update's evidence", fallback = "1", min = 1) int epochs,
    @Parameter(value = "tokens an optimiser step sees", fallback = "16384", min = 64)
        int batchTokens,
    @Parameter(value = "largest norm of the gradient", fallback = "1", min = 0) double clipNorm,
    @Parameter(
            value =
                "tokens: mean over all tokens (DAPO); trajectories: over each trajectory's first"
                    + " (GRPO)",
            fallback = "trajectories")
        LearnerSettings.Averaging averaging,
    @Parameter(value = "what the updates make smaller", fallback = "clipped") Objective objective) {

  /** The same with another number of updates. */
  LearningPlan withUpdates(int other) {
    return new LearningPlan(
        other,
        optimizer,
        learningRate,
        warmUp,
        weightDecay,
        epochs,
        batchTokens,
        clipNorm,
        averaging,
        objective);
  }

  /** As the learner takes it. */
  public LearnerSettings settings() {
    return new LearnerSettings(
        new Pace(optimizer, learningRate, warmUp, weightDecay, clipNorm),
        epochs,
        batchTokens,
        averaging);
  }
}
