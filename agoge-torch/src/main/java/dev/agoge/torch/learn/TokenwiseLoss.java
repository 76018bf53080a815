package dev.agoge.torch.learn;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.Decoder;
import org.bytedeco.pytorch.Tensor;

/**
 * The loss of an objective that takes each token by itself: one pass through the model.
 *
 * @param untouched whether the weights are still those that the lesson began with
 */
record TokenwiseLoss(Objective objective, Batches batches, boolean untouched)
    implements Trainer.Loss {

  @Override
  public Tensor of(Decoder decoder, Rectangle rectangle, Metrics metrics) {
    Scores scores = Scores.of(decoder, rectangle);
    TokenBatch batch =
        batches.of(
            rectangle.scored(),
            Backend.readDoubles(scores.logProbs()),
            Backend.readDoubles(scores.measuredEntropy()),
            batches.reference(rectangle));
    Slopes slopes = new Slopes(batch.size());
    double loss = objective.loss(batch, slopes);
    Measured.of(batch, slopes, metrics, untouched);
    metrics.mean("accuracy", scores.hits(rectangle), batch.size());
    return Linear.of(scores, slopes, loss);
  }
}
