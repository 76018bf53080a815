package dev.agoge.torch.learn;

import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import java.util.Arrays;

/** What every lesson measures. */
final class Measured {
  private Measured() {}

  /**
   * Adds a batch.
   *
   * @param untouched whether the weights are still those that the lesson began with, so that it
   *     shows how far sampler and trainer disagree
   */
  static void of(TokenBatch batch, Slopes slopes, Metrics metrics, boolean untouched) {
    metrics.mean("entropy", Arrays.stream(batch.entropies()).sum(), batch.size());
    slopes.measured().forEach((name, pair) -> metrics.mean(name, pair[0], pair[1]));
    for (int i = 0; untouched && i < batch.size(); i++) {
      double gap = Math.abs(batch.logProbs()[i] - batch.old()[i]);
      metrics.mean("ratio_gap_mean", gap, 1);
      metrics.largest("ratio_gap_max", gap);
    }
  }
}
