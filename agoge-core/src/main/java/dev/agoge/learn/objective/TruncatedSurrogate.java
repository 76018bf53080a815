package dev.agoge.learn.objective;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.support.Parameter;

/**
 * Policy gradient with truncated importance weights, for samples of an older policy: the gradient
 * of each token is weighted by min(ρ, C), and no token loses its gradient altogether as clipped
 * ones do.
 *
 * <pre>
 *   ∂L/∂log π = − share · min(ρ, C) A,   ρ = exp(log π − log π_old)
 * </pre>
 *
 * <p>The truncation is that of IMPALA (Espeholt et al., arXiv 1802.01561) and of CISPO (MiniMax-M1,
 * arXiv 2506.13585), without the latter's lower clip. Both hold the weight fixed in the derivative.
 * The loss here is the function that has exactly these derivatives: − A ρ up to C, and from there
 * on − A C (1 + log(ρ/C)).
 *
 * <p>π_old is the sampler's own opinion. The correction of a sampler that disagrees with the
 * trainer by a second ratio (Yao et al., 2025) would need the trainer's opinion at the lesson's
 * beginning as well, which a batch does not hold; here sampler and trainer agree to 1e-4 and
 * better.
 *
 * @param truncation C
 * @param kl weight of the KL penalty
 * @param entropy weight of the entropy bonus
 */
public record TruncatedSurrogate(
    @Parameter(value = "largest importance weight", fallback = "2", min = 0.01) double truncation,
    @Parameter(
            value = "weight of the KL penalty to the policy before this phase",
            fallback = "0",
            min = 0)
        double kl,
    @Parameter(value = "weight of the entropy bonus", fallback = "0", min = 0) double entropy)
    implements Objective {

  @Override
  public String name() {
    return "truncated";
  }

  @Override
  public Reference reference() {
    return kl == 0 ? Reference.NONE : Reference.START;
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    double loss = Divergence.K3.penalty(batch, slopes, kl);
    for (int i = 0; i < batch.size(); i++) {
      double gap = batch.logProbs()[i] - batch.old()[i];
      double share = batch.shares()[i];
      double advantage = batch.advantages()[i];
      double ratio = Math.exp(gap);
      boolean held = ratio > truncation;
      double weight = held ? truncation : ratio;
      double gain = held ? truncation * (1 + gap - Math.log(truncation)) : ratio;
      loss -= share * advantage * gain;
      slopes.add(i, -share * advantage * weight);
      slopes.measure("truncated_fraction", held ? 1 : 0);
      slopes.measure("kl_old", Divergence.K3.of(gap));
      if (entropy > 0) {
        loss -= share * entropy * batch.entropies()[i];
        slopes.addEntropy(i, -share * entropy);
      }
    }
    return loss;
  }
}
