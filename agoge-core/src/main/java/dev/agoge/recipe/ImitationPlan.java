package dev.agoge.recipe;

import dev.agoge.learn.LearnerSettings;
import dev.agoge.learn.Pace;
import dev.agoge.learn.UpdateRule;
import dev.agoge.support.Parameter;

/** Learning from the expert. */
public record ImitationPlan(
    @Parameter(value = "optimiser steps; 0 to leave it out", fallback = "0", min = 0) int updates,
    @Parameter(value = "tokens an optimiser step sees", fallback = "8192", min = 64)
        int batchTokens,
    @Parameter(
            value = "share of random actions the expert must recover from",
            fallback = "0",
            min = 0,
            max = 0.9)
        double noise,
    @Parameter(
            value = "muon: Muon for hidden matrices, AdamW for the rest; adamw: AdamW for all",
            fallback = "muon")
        UpdateRule optimizer,
    @Parameter(value = "peak learning rate", fallback = "0.003", min = 0) double learningRate,
    @Parameter(value = "first updates over which it rises", fallback = "20", min = 0) int warmUp,
    @Parameter(
            value = "share of the peak at the last update (cosine)",
            fallback = "0.1",
            min = 0,
            max = 1)
        double finalShare,
    @Parameter(value = "decoupled weight decay", fallback = "0.01", min = 0) double weightDecay,
    @Parameter(value = "largest norm of the gradient", fallback = "1", min = 0) double clipNorm) {

  /**
   * As the learner takes it, with the learning rate of an update: a cosine from the peak to the
   * final share.
   *
   * @param update from 0
   */
  public LearnerSettings settings(int update) {
    double done = updates <= 1 ? 1 : (double) update / (updates - 1);
    double cosine = finalShare + (1 - finalShare) * 0.5 * (1 + Math.cos(Math.PI * done));
    var pace = new Pace(optimizer, learningRate * cosine, warmUp, weightDecay, clipNorm);
    return LearnerSettings.of(pace, batchTokens);
  }
}
