package dev.agoge.learn.objective;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.support.Parameter;

/**
 * GSPO: the clipped surrogate with one ratio for everything that is rewarded together. For a
 * trajectory, or a model call, of n tokens
 *
 * <pre>
 *   s = exp(1/n Σ (log π − log π_old))
 *   l = − min(s A, clip(s, 1 − ε_low, 1 + ε_high) A)
 * </pre>
 *
 * and L is the sum of l weighted by the tokens' shares: with {@code averaging: trajectories} each
 * trajectory counts alike, as published.
 *
 * <p>Zheng et al., "Group Sequence Policy Optimization", arXiv 2507.18071, equations 5 and 7. A is
 * the mean of the tokens' advantages. The published clips are as small as the defaults here,
 * because a mean over many tokens hardly moves; the paper has no KL penalty, {@code kl} is for
 * comparisons.
 *
 * @param unit what has one ratio
 * @param clipLow ε below 1
 * @param clipHigh ε above 1
 * @param kl weight of the KL penalty, in the k3 form, token by token
 */
public record SequenceSurrogate(
    @Parameter(value = "what has one ratio", fallback = "trajectory") Unit unit,
    @Parameter(value = "epsilon of the clip below 1", fallback = "0.0003", min = 0, max = 1)
        double clipLow,
    @Parameter(value = "epsilon of the clip above 1", fallback = "0.0004", min = 0) double clipHigh,
    @Parameter(
            value = "weight of the KL penalty to the policy before this phase",
            fallback = "0",
            min = 0)
        double kl)
    implements Objective {

  @Override
  public String name() {
    return "gspo";
  }

  @Override
  public Reference reference() {
    return kl == 0 ? Reference.NONE : Reference.START;
  }

  @Override
  public Scope scope() {
    return Scope.STEP;
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    double loss = 0;
    for (Span span : Span.of(batch, unit)) {
      double share = span.sum(batch.shares());
      double gap = span.mean(batch.logProbs()) - span.mean(batch.old());
      double ratio = Math.exp(gap);
      double advantage = span.mean(batch.advantages());
      double free = ratio * advantage;
      double held = Math.clamp(ratio, 1 - clipLow, 1 + clipHigh) * advantage;
      boolean clipped = held < free;
      loss -= share * Math.min(free, held);
      if (!clipped) {
        span.slope(slopes, -share * free / span.size());
      }
      slopes.measure("clip_fraction", clipped ? 1 : 0);
      slopes.measure("sequence_ratio", ratio);
    }
    return loss + Divergence.K3.penalty(batch, slopes, kl);
  }
}
