package dev.agoge.learn;

/**
 * How to climb the policy gradient with a clipped surrogate (PPO, arXiv 1707.06347, equation 7):
 *
 * <p>J = mean over tokens of min(ρA, clip(ρ, 1 − clipLow, 1 + clipHigh) A) − klWeight · KL +
 * entropyWeight · H, where ρ is the ratio of the new to the sampling policy's probability, both
 * under the constraint in force when the token was drawn.
 *
 * @param pace of an update
 * @param clipLow ε below 1
 * @param clipHigh ε above 1; larger than {@code clipLow} is DAPO's clip-higher (arXiv 2503.14476)
 * @param klWeight β of the penalty KL(π‖π_ref) in the k3 form (Schulman, "Approximating KL
 *     divergence", 2020)
 * @param entropyWeight weight of the entropy bonus
 * @param epochs passes over the batch
 * @param batchTokens about how many tokens an optimiser step sees, padding included
 * @param averaging over what the loss is averaged
 */
public record PolicyGradientSettings(
    Pace pace,
    double clipLow,
    double clipHigh,
    double klWeight,
    double entropyWeight,
    int epochs,
    int batchTokens,
    Averaging averaging) {

  /** Over what the token losses are averaged. */
  public enum Averaging {
    /** Over all tokens of the batch (DAPO). */
    TOKENS,
    /** Over the tokens of each trajectory, then over trajectories (GRPO as published). */
    TRAJECTORIES
  }
}
