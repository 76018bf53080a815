package dev.agoge.recipe;

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
    @Parameter(value = "peak learning rate of AdamW", fallback = "0.002", min = 0)
        double learningRate,
    @Parameter(
            value = "share of the peak at the last update (cosine)",
            fallback = "0.1",
            min = 0,
            max = 1)
        double finalShare,
    @Parameter(value = "decoupled weight decay", fallback = "0.01", min = 0) double weightDecay,
    @Parameter(value = "largest norm of the gradient", fallback = "1", min = 0) double clipNorm) {

  /**
   * The learning rate of an update: linear warm-up over the first 20, then a cosine to the final
   * share.
   *
   * @param update from 0
   */
  public double rate(int update) {
    double warmUp = Math.min(1, (update + 1) / 20.0);
    double done = updates <= 1 ? 1 : (double) update / (updates - 1);
    double cosine = finalShare + (1 - finalShare) * 0.5 * (1 + Math.cos(Math.PI * done));
    return learningRate * warmUp * cosine;
  }
}
