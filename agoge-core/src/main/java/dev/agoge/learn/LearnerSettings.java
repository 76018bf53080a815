package dev.agoge.learn;

/**
 * How evidence becomes optimiser steps, whatever the objective.
 *
 * @param pace of a step
 * @param epochs passes over the evidence
 * @param batchTokens about how many tokens a step sees, padding included
 * @param averaging what each token counts for
 */
public record LearnerSettings(Pace pace, int epochs, int batchTokens, Averaging averaging) {

  /** One pass at a pace, all tokens alike. */
  public static LearnerSettings of(Pace pace, int batchTokens) {
    return new LearnerSettings(pace, 1, batchTokens, Averaging.TOKENS);
  }

  /** Over what token losses are averaged. */
  public enum Averaging {
    /** Over all tokens of the batch (DAPO). */
    TOKENS,
    /** Over the tokens of each trajectory, then over trajectories (GRPO as published). */
    TRAJECTORIES
  }
}
