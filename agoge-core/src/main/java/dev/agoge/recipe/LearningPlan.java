package dev.agoge.recipe;

import dev.agoge.learn.Pace;
import dev.agoge.learn.PolicyGradientSettings;
import dev.agoge.learn.UpdateRule;
import dev.agoge.support.Parameter;

/** Learning from the agent's own episodes. */
public record LearningPlan(
    @Parameter(value = "updates; 0 to leave it out", fallback = "0", min = 0) int updates,
    @Parameter(
            value = "muon: Muon for hidden matrices, AdamW for the rest; adamw: AdamW for all",
            fallback = "muon")
        UpdateRule optimizer,
    @Parameter(value = "learning rate", fallback = "0.0003", min = 0) double learningRate,
    @Parameter(value = "first updates over which it rises", fallback = "20", min = 0) int warmUp,
    @Parameter(value = "decoupled weight decay", fallback = "0", min = 0) double weightDecay,
    @Parameter(value = "epsilon of the clip below 1", fallback = "0.2", min = 0, max = 1)
        double clipLow,
    @Parameter(value = "epsilon of the clip above 1", fallback = "0.2", min = 0) double clipHigh,
    @Parameter(
            value = "weight of the KL penalty to the policy before reinforcement",
            fallback = "0.01",
            min = 0)
        double kl,
    @Parameter(value = "weight of the entropy bonus", fallback = "0", min = 0) double entropy,
    @Parameter(value = "passes over an update's episodes", fallback = "1", min = 1) int epochs,
    @Parameter(value = "tokens an optimiser step sees", fallback = "16384", min = 64)
        int batchTokens,
    @Parameter(value = "largest norm of the gradient", fallback = "1", min = 0) double clipNorm,
    @Parameter(
            value =
                "tokens: mean over all tokens (DAPO); trajectories: over each trajectory's first"
                    + " (GRPO)",
            fallback = "trajectories")
        PolicyGradientSettings.Averaging averaging) {

  /** The same with another number of updates. */
  LearningPlan withUpdates(int other) {
    return new LearningPlan(
        other,
        optimizer,
        learningRate,
        warmUp,
        weightDecay,
        clipLow,
        clipHigh,
        kl,
        entropy,
        epochs,
        batchTokens,
        clipNorm,
        averaging);
  }

  /** As the learner takes it. */
  public PolicyGradientSettings settings() {
    return new PolicyGradientSettings(
        new Pace(optimizer, learningRate, warmUp, weightDecay, clipNorm),
        clipLow,
        clipHigh,
        kl,
        entropy,
        epochs,
        batchTokens,
        averaging);
  }
}
