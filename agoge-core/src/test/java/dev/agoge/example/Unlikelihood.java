package dev.agoge.example;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.support.Parameter;

/** Imitates what has a positive weight and unlearns what has a negative one (arXiv 1908.04319). */
public record Unlikelihood(
    @Parameter(value = "weight of unlearning", fallback = "1", min = 0) double strength)
    implements Objective {

  @Override
  public String name() {
    return "unlikelihood";
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    double loss = 0;
    for (int i = 0; i < batch.size(); i++) {
      double weight = batch.shares()[i] * batch.advantages()[i];
      double logProb = batch.logProbs()[i];
      if (weight >= 0) {
        loss -= weight * logProb;
        slopes.add(i, -weight);
      } else {
        double p = Math.exp(logProb);
        loss += strength * weight * Math.log1p(-p);
        slopes.add(i, -strength * weight * p / (1 - p));
      }
    }
    return loss;
  }
}
