package dev.agoge.learn.objective;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;

/**
 * Imitation: the weighted negative log-likelihood of what was said (behaviour cloning; Pomerleau,
 * "Efficient training of artificial neural networks for autonomous navigation", 1991).
 *
 * <p>L = − Σ s w log π, where s is the token's share and w ≥ 0 its weight. Only tokens of positive
 * weight have a share in the average: those of weight 0 are context.
 */
public record Imitate() implements Objective {

  @Override
  public String name() {
    return "imitate";
  }

  @Override
  public boolean skipsZeroWeights() {
    return true;
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    double loss = 0;
    for (int i = 0; i < batch.size(); i++) {
      double weight = batch.advantages()[i];
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("imitation needs weights >= 0, not " + weight);
      }
      double slope = -batch.shares()[i] * weight;
      slopes.add(i, slope);
      loss += slope * batch.logProbs()[i];
    }
    return loss;
  }
}
