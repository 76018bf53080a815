package dev.agoge.torch.learn;

import dev.agoge.credit.Credited;
import dev.agoge.learn.ImitationSettings;
import dev.agoge.learn.PolicyGradientSettings.Averaging;
import dev.agoge.torch.decoder.Backend;
import java.util.List;
import java.util.Map;

/** One pass of imitation over some demonstrations. */
public final class Imitation {
  private final Trainer trainer;
  private final ImitationSettings settings;

  public Imitation(Trainer trainer, ImitationSettings settings) {
    this.trainer = trainer;
    this.settings = settings;
  }

  /**
   * Learns; returns what was measured: {@code loss} and {@code entropy} in nats a token, {@code
   * accuracy} in [0, 1] (share of tokens that were the model's first choice before the update).
   *
   * @throws IllegalArgumentException if a weight is negative or there is nothing to imitate
   */
  public Map<String, Double> learn(List<Credited> demonstrations) {
    var clock = new LessonClock();
    var metrics = new Metrics();
    List<Sample> samples = new Evidence(trainer.config(), Averaging.TOKENS).samples(demonstrations);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to imitate: no token was a choice");
    }
    for (List<Sample> step :
        MiniBatches.shuffled(samples, settings.batchTokens(), trainer.lessonSeed())) {
      double total = weight(step);
      if (total > 0) {
        trainer.update(step, loss(total), settings.pace(), metrics);
      }
    }
    return clock.report(samples, 1, metrics);
  }

  /** The loss of a step whose weights sum to this. */
  static Trainer.Loss loss(double totalWeight) {
    return (rectangle, scores, metrics) -> {
      metrics.tokens(
          Map.of(
              "entropy", scores.measuredEntropy(),
              "accuracy", scores.hits(rectangle),
              "loss", scores.logProbs().neg()),
          rectangle.scored());
      return ImitationLoss.sum(scores.logProbs(), rectangle.advantages())
          .div(Backend.scalar(totalWeight));
    };
  }

  static double weight(List<Sample> step) {
    double total = 0;
    for (Sample sample : step) {
      for (ScoredToken token : sample.scored()) {
        if (!(token.advantage() >= 0)) {
          throw new IllegalArgumentException(
              "imitation needs weights >= 0, not " + token.advantage());
        }
        total += token.advantage();
      }
    }
    return total;
  }
}
