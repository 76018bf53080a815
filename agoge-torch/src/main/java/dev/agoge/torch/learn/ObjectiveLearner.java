package dev.agoge.torch.learn;

import dev.agoge.learn.Evidence;
import dev.agoge.learn.LearnerSettings;
import dev.agoge.learn.Moment;
import dev.agoge.learn.Objective;
import dev.agoge.learn.Objective.Scope;
import dev.agoge.support.Seeds;
import dev.agoge.torch.decoder.Decoder;
import dev.agoge.torch.decoder.DecoderWeights;
import dev.agoge.torch.decoder.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some epochs of an objective over one batch of evidence.
 *
 * <p>π_old is what the sampler reported. Where it reported nothing, or a probability after top-p or
 * top-k truncation (which cannot be recomputed, because the kept set depends on the weights), π_old
 * is this trainer's own opinion before the first update.
 */
public final class ObjectiveLearner implements AutoCloseable {
  private final Trainer trainer;
  private final Objective objective;
  private final LearnerSettings settings;
  private final Optional<Decoder> reference;

  /**
   * A learner.
   *
   * @param reference weights of π_ref; empty if the objective asks for none
   */
  public ObjectiveLearner(
      Trainer trainer,
      Objective objective,
      LearnerSettings settings,
      Optional<DecoderWeights> reference) {
    this.trainer = trainer;
    this.objective = objective;
    this.settings = settings;
    this.reference =
        reference.map(
            weights ->
                new Decoder(
                    trainer.config(),
                    new Parameters(trainer.config(), weights, trainer.backend(), false),
                    trainer.backend()));
  }

  /**
   * Learns; returns what was measured: {@code loss}, {@code entropy} (nats a token), {@code
   * accuracy} in [0, 1] (share of tokens that were the model's first choice before the update),
   * what the objective measures, and {@code ratio_gap_mean} and {@code ratio_gap_max}: the
   * difference of sampler's and trainer's log-probabilities before the first update.
   *
   * @throws IllegalArgumentException if the objective cannot learn from such evidence
   */
  public Map<String, Double> learn(List<? extends Evidence> evidence, Moment moment) {
    var clock = new LessonClock();
    var metrics = new Metrics();
    List<List<Sample>> read =
        Samples.of(evidence, trainer.config(), settings.averaging(), objective);
    List<Sample> samples = read.stream().flatMap(List::stream).toList();
    if (samples.isEmpty()) {
      return clock.report(samples, 0, metrics);
    }
    boolean reported = OldLogProbs.allReported(samples);
    List<List<Sample>> units = units(reported ? read : new OldLogProbs(trainer).filledIn(read));
    long seed = trainer.lessonSeed();
    boolean first = reported;
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      long order = Seeds.child(seed, epoch);
      for (List<Sample> step : MiniBatches.shuffled(units, settings.batchTokens(), order)) {
        Trainer.Loss loss = loss(step, evidence, moment, metrics, first);
        trainer.update(step, loss, settings.pace(), metrics);
        first = false;
      }
    }
    return clock.report(samples, settings.epochs(), metrics);
  }

  /** What comes into the same step or not at all: all of a pair, or a single sequence. */
  private List<List<Sample>> units(List<List<Sample>> evidence) {
    return objective.scope() == Scope.STEP
        ? evidence.stream().filter(e -> !e.isEmpty()).toList()
        : evidence.stream().flatMap(List::stream).map(List::of).toList();
  }

  /**
   * The loss of a step at the present weights.
   *
   * @param metrics takes what is measured on the whole step
   * @param untouched whether sampler and trainer should still agree
   */
  Trainer.Loss loss(
      List<Sample> step,
      List<? extends Evidence> evidence,
      Moment moment,
      Metrics metrics,
      boolean untouched) {
    var batches = new Batches(step, evidence, moment, reference);
    return switch (objective.scope()) {
      case TOKENS -> new TokenwiseLoss(objective, batches, untouched);
      case STEP -> new StepwiseLoss(objective, batches, trainer, metrics, untouched);
    };
  }

  @Override
  public void close() {
    reference.ifPresent(Decoder::close);
  }
}
