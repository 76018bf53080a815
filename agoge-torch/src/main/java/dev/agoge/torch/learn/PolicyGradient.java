package dev.agoge.torch.learn;

import dev.agoge.credit.Credited;
import dev.agoge.learn.PolicyGradientSettings;
import dev.agoge.support.Seeds;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.Decoder;
import dev.agoge.torch.decoder.DecoderWeights;
import dev.agoge.torch.decoder.Parameters;
import dev.agoge.torch.learn.PolicyGradientLoss.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/**
 * Some epochs of policy gradient over one batch of episodes.
 *
 * <p>π_old is what the sampler reported. Where it reported nothing, or a probability after top-p or
 * top-k truncation (which cannot be recomputed, because the kept set depends on the weights), π_old
 * is this trainer's own opinion before the first update.
 */
public final class PolicyGradient implements AutoCloseable {
  private final Trainer trainer;
  private final PolicyGradientSettings settings;
  private final Optional<Decoder> reference;

  /**
   * A learner.
   *
   * @param reference weights of π_ref; not used if the settings give KL no weight
   */
  public PolicyGradient(
      Trainer trainer, PolicyGradientSettings settings, DecoderWeights reference) {
    this.trainer = trainer;
    this.settings = settings;
    this.reference =
        settings.klWeight() == 0
            ? Optional.empty()
            : Optional.of(
                new Decoder(
                    trainer.config(),
                    new Parameters(trainer.config(), reference, trainer.backend(), false),
                    trainer.backend()));
  }

  /**
   * Learns; returns what was measured: {@code loss}, {@code entropy} (nats), {@code kl} to the
   * reference if it has a weight and {@code kl_old} to the sampler (nats a token), {@code
   * clip_fraction} in [0, 1], {@code ratio_gap_mean} and {@code ratio_gap_max}: the difference of
   * sampler's and trainer's log-probabilities before the first update.
   */
  public Map<String, Double> learn(List<Credited> evidence) {
    var clock = new LessonClock();
    var metrics = new Metrics();
    List<Sample> samples = new Evidence(trainer.config(), settings.averaging()).samples(evidence);
    if (samples.isEmpty()) {
      return clock.report(samples, 0, metrics);
    }
    boolean reported = allReported(samples);
    List<Sample> complete = reported ? samples : withOldLogProbs(samples);
    long seed = trainer.lessonSeed();
    boolean first = true;
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      long order = Seeds.child(seed, epoch);
      for (List<Sample> step : MiniBatches.shuffled(complete, settings.batchTokens(), order)) {
        trainer.update(step, loss(shares(step), first && reported), settings.pace(), metrics);
        first = false;
      }
    }
    return clock.report(samples, settings.epochs(), metrics);
  }

  /** The loss of a step whose shares sum to this. */
  Trainer.Loss loss(double totalShare, boolean beforeFirstUpdate) {
    return (rectangle, scores, metrics) -> {
      boolean bonus = settings.entropyWeight() != 0;
      Tensor entropy = bonus ? scores.entropy() : scores.measuredEntropy();
      Terms terms =
          PolicyGradientLoss.terms(
              scores.logProbs(),
              rectangle.logProbs(),
              rectangle.advantages(),
              entropy,
              reference.map(r -> referenceLogProbs(r, rectangle)),
              settings);
      measure(rectangle, terms, entropy, metrics);
      if (beforeFirstUpdate) {
        measureGap(rectangle, scores, metrics);
      }
      return terms.loss().mul(rectangle.shares()).sum().div(Backend.scalar(totalShare));
    };
  }

  private static void measure(Rectangle rectangle, Terms terms, Tensor entropy, Metrics metrics) {
    Map<String, Tensor> measured = new LinkedHashMap<>();
    measured.put("loss", terms.loss());
    measured.put("entropy", entropy);
    measured.put("clip_fraction", terms.clipped());
    measured.put("kl_old", terms.klOld());
    terms.klReference().ifPresent(kl -> measured.put("kl", kl));
    metrics.tokens(measured, rectangle.scored());
  }

  private static void measureGap(Rectangle rectangle, Scores scores, Metrics metrics) {
    Tensor gap = scores.logProbs().detach().sub(rectangle.logProbs()).abs();
    metrics.tokens(Map.of("ratio_gap_mean", gap), rectangle.scored());
    metrics.largest("ratio_gap_max", gap.max().item_double());
  }

  private static Tensor referenceLogProbs(Decoder reference, Rectangle rectangle) {
    try (var _ = new NoGradGuard()) {
      return Scores.of(reference, rectangle).logProbs();
    }
  }

  static double shares(List<Sample> step) {
    return step.stream().flatMap(s -> s.scored().stream()).mapToDouble(ScoredToken::share).sum();
  }

  private static boolean allReported(List<Sample> samples) {
    return samples.stream()
        .flatMap(s -> s.scored().stream())
        .noneMatch(t -> Float.isNaN(t.logProb()));
  }

  /** Fills in what the sampler did not report. */
  private List<Sample> withOldLogProbs(List<Sample> samples) {
    List<Sample> complete = new ArrayList<>();
    for (List<Sample> step :
        MiniBatches.shuffled(samples, settings.batchTokens(), trainer.lessonSeed())) {
      for (List<Sample> rectangle : MiniBatches.rectangles(step)) {
        float[] logProbs = logProbs(rectangle);
        int at = 0;
        for (Sample sample : rectangle) {
          List<ScoredToken> tokens = new ArrayList<>();
          for (ScoredToken token : sample.scored()) {
            float own = logProbs[at++];
            tokens.add(Float.isNaN(token.logProb()) ? token.withLogProb(own) : token);
          }
          complete.add(new Sample(sample.ids(), tokens));
        }
      }
    }
    return complete;
  }

  private float[] logProbs(List<Sample> samples) {
    try (var _ = new NoGradGuard();
        var _ = new PointerScope()) {
      Rectangle rectangle = Rectangle.of(samples, trainer.config().vocabulary(), trainer.backend());
      return Backend.read(Scores.of(trainer.decoder(), rectangle).logProbs());
    }
  }

  @Override
  public void close() {
    reference.ifPresent(Decoder::close);
  }
}
