package dev.agoge.credit;

import java.util.Arrays;

/**
 * The arithmetic of generalised advantage estimation.
 *
 * <p>Schulman et al., "High-Dimensional Continuous Control Using Generalized Advantage Estimation",
 * arXiv 1506.02438, equations 11 to 16: with δₜ = rₜ + γ Vₜ₊₁ − Vₜ, Aₜ = δₜ + γ λ Aₜ₊₁. λ = 1 is
 * the whole return less the value, λ = 0 the one-step error of the critic. Nothing is worth
 * anything after the last place: an episode that was cut counts as one that ended, because its
 * value after the cut is not known.
 */
public final class Gae {
  private Gae() {}

  /**
   * The advantages of a sequence.
   *
   * @param rewards what came after each place and before the next
   * @param values of each place, as many as rewards
   * @param discount γ
   * @param lambda λ
   */
  public static double[] advantages(
      double[] rewards, double[] values, double discount, double lambda) {
    double[] discounts = new double[rewards.length];
    Arrays.fill(discounts, discount);
    return advantages(rewards, values, discounts, lambda);
  }

  /**
   * The advantages of a sequence whose places are not equally far apart.
   *
   * @param discounts γ from each place to the next, as many as rewards
   */
  public static double[] advantages(
      double[] rewards, double[] values, double[] discounts, double lambda) {
    if (values.length != rewards.length) {
      throw new IllegalArgumentException(
          values.length + " values for " + rewards.length + " rewards");
    }
    double[] advantages = new double[rewards.length];
    double nextValue = 0;
    double nextAdvantage = 0;
    for (int t = rewards.length - 1; t >= 0; t--) {
      double error = rewards[t] + discounts[t] * nextValue - values[t];
      nextAdvantage = error + discounts[t] * lambda * nextAdvantage;
      advantages[t] = nextAdvantage;
      nextValue = values[t];
    }
    return advantages;
  }

  /** What a critic is to learn, the λ-returns: Aₜ + Vₜ. */
  public static double[] targets(
      double[] rewards, double[] values, double discount, double lambda) {
    double[] targets = advantages(rewards, values, discount, lambda);
    for (int t = 0; t < targets.length; t++) {
      targets[t] += values[t];
    }
    return targets;
  }
}
