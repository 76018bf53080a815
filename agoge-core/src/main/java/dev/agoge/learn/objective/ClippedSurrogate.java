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
 *   l   = − min(ρ A, clip(ρ, 1 − ε_low, 1 + ε_high) A) + β KL − α H
 * </pre>
 *
 * and L is the sum of l weighted by the tokens' shares.
 *
 * <p>Two further bounds keep single tokens from deciding an update: for A below 0 the gain is never
 * less than c A (dual clip; Ye et al., arXiv 1912.09729), and advantages are clipped beforehand
 * (one of the stabilisers that Zheng et al. compare for PPO-max, "Secrets of RLHF in Large Language
 * Models", arXiv 2307.04964). A reference that is renewed is the KL to the previous phase's policy
 * of WebRL (Qi et al., arXiv 2411.02337).
 *
 * @param clipLow ε below 1
 * @param clipHigh ε above 1; larger than {@code clipLow} is DAPO's clip-higher
 * @param dualClip c, above 1; 0 for none
 * @param advantageClip largest size of an advantage; 0 for no bound
 * @param kl β
 * @param divergence how KL(π‖π_ref) is estimated
 * @param renewEvery after how many updates π_ref becomes the present policy; 0 for never
 * @param entropy α, weight of the entropy bonus
 */
public record ClippedSurrogate(
    @Parameter(value = "epsilon of the clip below 1", fallback = "0.2", min = 0, max = 1)
        double clipLow,
    @Parameter(value = "epsilon of the clip above 1", fallback = "0.2", min = 0) double clipHigh,
    @Parameter(
            value = "bound of the ratio where the advantage is below 0 (dual clip); 0 for none",
            fallback = "0",
            min = 0)
        double dualClip,
    @Parameter(value = "largest size of an advantage; 0 for no bound", fallback = "0", min = 0)
        double advantageClip,
    @Parameter(
            value = "weight of the KL penalty to the policy before this phase",
            fallback = "0.01",
            min = 0)
        double kl,
    @Parameter(value = "estimate of the KL", fallback = "k3") Divergence divergence,
    @Parameter(
            value = "updates after which the KL's reference is the present policy; 0 for never",
            fallback = "0",
            min = 0)
        int renewEvery,
    @Parameter(value = "weight of the entropy bonus", fallback = "0", min = 0) double entropy)
    implements Objective {
  public ClippedSurrogate {
    if (dualClip != 0 && dualClip < 1 + clipHigh) {
      throw new IllegalArgumentException(
          "objective clipped: dualClip must be 0 or at least 1 + clipHigh, not " + dualClip);
    }
  }

  /** Without further bounds, with the k3 penalty towards the first policy. */
  public ClippedSurrogate(double clipLow, double clipHigh, double kl, double entropy) {
    this(clipLow, clipHigh, 0, 0, kl, Divergence.K3, 0, entropy);
  }

  @Override
  public String name() {
    return "clipped";
  }

  @Override
  public Reference reference() {
    if (kl == 0) {
      return Reference.NONE;
    }
    return renewEvery == 0 ? Reference.START : Reference.renewed(renewEvery);
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    double loss = divergence.penalty(batch, slopes, kl);
    for (int i = 0; i < batch.size(); i++) {
      double share = batch.shares()[i];
      loss += share * surrogate(batch, slopes, i, share);
      if (entropy > 0) {
        loss -= share * entropy * batch.entropies()[i];
        slopes.addEntropy(i, -share * entropy);
      }
    }
    return loss;
  }

  private double surrogate(TokenBatch batch, Slopes slopes, int i, double share) {
    double gap = batch.logProbs()[i] - batch.old()[i];
    double ratio = Math.exp(gap);
    double advantage = bounded(batch.advantages()[i]);
    double free = ratio * advantage;
    double held = Math.clamp(ratio, 1 - clipLow, 1 + clipHigh) * advantage;
    boolean clipped = held < free;
    double gain = Math.min(free, held);
    if (dualClip > 0 && advantage < 0 && gain < dualClip * advantage) {
      gain = dualClip * advantage;
      clipped = true;
    }
    if (!clipped) {
      slopes.add(i, -share * free);
    }
    slopes.measure("clip_fraction", clipped ? 1 : 0);
    slopes.measure("kl_old", Divergence.K3.of(gap));
    return -gain;
  }

  private double bounded(double advantage) {
    return advantageClip == 0 ? advantage : Math.clamp(advantage, -advantageClip, advantageClip);
  }
}
