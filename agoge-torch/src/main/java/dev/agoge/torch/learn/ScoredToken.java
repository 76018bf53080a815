package dev.agoge.torch.learn;

import dev.agoge.learn.TokenBatch.Origin;

/**
 * A token that the model produced and that has a loss.
 *
 * @param row place in the sequence of the token before it, whose logits predict it
 * @param target its id
 * @param allowed the sorted ids it was drawn from; empty where all were allowed
 * @param temperature by which logits are divided, above 0
 * @param logProb of the sampler, natural logarithm; NaN where unknown or not comparable
 * @param advantage from credit assignment, or the weight of a demonstration
 * @param share of the token in its average, above 0
 * @param origin where it comes from
 */
record ScoredToken(
    int row,
    int target,
    int[] allowed,
    double temperature,
    float logProb,
    float advantage,
    float share,
    Origin origin) {

  ScoredToken withLogProb(float other) {
    return new ScoredToken(row, target, allowed, temperature, other, advantage, share, origin);
  }
}
