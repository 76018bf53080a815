package dev.agoge.learn.objective;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.support.Parameter;

/**
 * The clipped surrogate of PPO (Schulman et al., arXiv 1707.06347, equation 7) with two different
 * clips (DAPO, arXiv 2503.14476, equation 10), a penalty for leaving a reference policy, and an
 * entropy bonus. For one token
 *
 * <pre>
 *   ρ   = exp(log π − log π_old)
 *   KL  = π_ref/π − log(π_ref/π) − 1            k3, unbiased and never negative
 *   l   = − min(ρ A, clip(ρ, 1 − ε_low, 1 + ε_high) A) + β KL − α H
 * </pre>
 *
 * and L is the sum of l weighted by the tokens' shares.
 *
 * @param clipLow ε below 1
 * @param clipHigh ε above 1; larger than {@code clipLow} is DAPO's clip-higher
 * @param kl β of the penalty KL(π‖π_ref) in the k3 form (Schulman, "Approximating KL divergence",
 *     2020)
 * @param entropy weight of the entropy bonus
 */
public record ClippedSurrogate(
    @Parameter(value = "epsilon of the clip below 1", fallback = "0.2", min = 0, max = 1)
        double clipLow,
    @Parameter(value = "epsilon of the clip above 1", fallback = "0.2", min = 0) double clipHigh,
    @Parameter(
            value = "weight of the KL penalty to the policy before this phase",
            fallback = "0.01",
            min = 0)
        double kl,
    @Parameter(value = "weight of the entropy bonus", fallback = "0", min = 0) double entropy)
    implements Objective {

  @Override
  public String name() {
    return "clipped";
  }

  @Override
  public Reference reference() {
    return kl == 0 ? Reference.NONE : Reference.START;
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    double loss = 0;
    for (int i = 0; i < batch.size(); i++) {
      double share = batch.shares()[i];
      double l = surrogate(batch, slopes, i, share);
      if (kl > 0) {
        double gap = batch.reference()[i] - batch.logProbs()[i];
        l += kl * Divergence.k3(gap);
        slopes.add(i, -share * kl * Divergence.k3Slope(gap));
        slopes.measure("kl", Divergence.k3(gap));
      }
      if (entropy > 0) {
        l -= entropy * batch.entropies()[i];
        slopes.addEntropy(i, -share * entropy);
      }
      loss += share * l;
    }
    return loss;
  }

  private double surrogate(TokenBatch batch, Slopes slopes, int i, double share) {
    double gap = batch.logProbs()[i] - batch.old()[i];
    double ratio = Math.exp(gap);
    double advantage = batch.advantages()[i];
    double free = ratio * advantage;
    double held = Math.clamp(ratio, 1 - clipLow, 1 + clipHigh) * advantage;
    boolean clipped = held < free;
    if (!clipped) {
      slopes.add(i, -share * free);
    }
    slopes.measure("clip_fraction", clipped ? 1 : 0);
    slopes.measure("kl_old", Divergence.k3(gap));
    return -Math.min(free, held);
  }
}
