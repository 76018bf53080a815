package dev.agoge.torch.learn;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.Decoder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/**
 * The loss of an objective in which tokens depend on each other. A first pass, without gradients,
 * finds what the model thinks of every token of the step; from that come the slopes, and a second
 * pass takes the gradient of the linear function that has these slopes. At the present weights it
 * is the gradient of the loss.
 */
final class StepwiseLoss implements Trainer.Loss {
  /** The place of each sample's first token among all tokens of the step. */
  private final IdentityHashMap<Sample, Integer> first = new IdentityHashMap<>();

  private final List<ScoredToken> tokens = new ArrayList<>();
  private final Slopes slopes;
  private final double lossPerToken;

  /**
   * Makes the first pass.
   *
   * @param untouched whether the weights are still those that the lesson began with
   */
  StepwiseLoss(
      Objective objective, Batches batches, Trainer trainer, Metrics metrics, boolean untouched) {
    for (Sample sample : batches.step()) {
      first.put(sample, tokens.size());
      tokens.addAll(sample.scored());
    }
    TokenBatch batch = looked(batches, trainer, metrics);
    slopes = new Slopes(batch.size());
    lossPerToken = objective.loss(batch, slopes) / batch.size();
    Measured.of(batch, slopes, metrics, untouched);
  }

  /** The first pass. */
  private TokenBatch looked(Batches batches, Trainer trainer, Metrics metrics) {
    double[] logProbs = new double[tokens.size()];
    double[] entropies = new double[tokens.size()];
    double[] reference = new double[batches.hasReference() ? tokens.size() : 0];
    for (List<Sample> alike : MiniBatches.rectangles(batches.step())) {
      try (var _ = new NoGradGuard();
          var _ = new PointerScope()) {
        Rectangle rectangle = Rectangle.of(alike, trainer.config().vocabulary(), trainer.backend());
        Scores scores = Scores.of(trainer.decoder(), rectangle);
        scatter(Backend.readDoubles(scores.logProbs()), alike, logProbs);
        scatter(Backend.readDoubles(scores.entropy()), alike, entropies);
        if (batches.hasReference()) {
          scatter(batches.reference(rectangle), alike, reference);
        }
        metrics.mean("accuracy", scores.hits(rectangle), rectangle.scored().size());
      }
    }
    return batches.of(tokens, logProbs, entropies, reference);
  }

  private void scatter(double[] values, List<Sample> samples, double[] into) {
    int at = 0;
    for (Sample sample : samples) {
      System.arraycopy(values, at, into, place(sample), sample.scored().size());
      at += sample.scored().size();
    }
  }

  private int place(Sample sample) {
    return Objects.requireNonNull(first.get(sample));
  }

  @Override
  public Tensor of(Decoder decoder, Rectangle rectangle, Metrics metrics) {
    int n = rectangle.scored().size();
    Slopes part = new Slopes(n);
    int at = 0;
    for (Sample sample : rectangle.samples()) {
      for (int i = 0; i < sample.scored().size(); i++, at++) {
        part.add(at, slopes.logProbs()[place(sample) + i]);
        if (slopes.dependsOnEntropy()) {
          part.addEntropy(at, slopes.entropies()[place(sample) + i]);
        }
      }
    }
    return Linear.of(Scores.of(decoder, rectangle), part, lossPerToken * n);
  }
}
