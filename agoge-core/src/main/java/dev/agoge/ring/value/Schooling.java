package dev.agoge.ring.value;

import dev.agoge.learn.Pace;
import dev.agoge.learn.UpdateRule;
import dev.agoge.support.Parameter;

/** How a learned judge or critic is taught, independently of the policy. */
public record Schooling(
    @Parameter(
            value = "muon: Muon for hidden matrices, AdamW for the rest; adamw: AdamW for all",
            fallback = "muon")
        UpdateRule optimizer,
    @Parameter(value = "learning rate", fallback = "0.001", min = 0) double learningRate,
    @Parameter(value = "first optimiser steps over which it rises", fallback = "10", min = 0)
        int warmUp,
    @Parameter(value = "decoupled weight decay", fallback = "0", min = 0) double weightDecay,
    @Parameter(value = "largest norm of the gradient", fallback = "1", min = 0) double clipNorm,
    @Parameter(value = "passes over what an update teaches", fallback = "2", min = 1) int epochs,
    @Parameter(
            value = "passes in the first update, before anybody relies on it",
            fallback = "4",
            min = 1)
        int firstEpochs,
    @Parameter(value = "exercises an optimiser step sees", fallback = "32", min = 1) int batch) {

  /** The pace of an optimiser step. */
  public Pace pace() {
    return new Pace(optimizer, learningRate, warmUp, weightDecay, clipNorm);
  }

  /** How often an update's exercises are gone through. */
  int passes(int update) {
    return update == 0 ? firstEpochs : epochs;
  }
}
