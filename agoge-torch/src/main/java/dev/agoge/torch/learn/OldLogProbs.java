package dev.agoge.torch.learn;

import dev.agoge.torch.decoder.Backend;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;

/** Completes samples whose sampler did not report comparable log-probabilities. */
final class OldLogProbs {
  private final Trainer trainer;

  OldLogProbs(Trainer trainer) {
    this.trainer = trainer;
  }

  static boolean allReported(List<Sample> samples) {
    return samples.stream()
        .flatMap(s -> s.scored().stream())
        .noneMatch(t -> Float.isNaN(t.logProb()));
  }

  /** The same samples; what is unknown is this trainer's opinion now. */
  List<List<Sample>> filledIn(List<List<Sample>> evidence) {
    IdentityHashMap<Sample, float[]> own =
        logProbs(evidence.stream().flatMap(List::stream).toList());
    return evidence.stream()
        .map(
            samples ->
                samples.stream().map(s -> filled(s, Objects.requireNonNull(own.get(s)))).toList())
        .toList();
  }

  private static Sample filled(Sample sample, float[] own) {
    List<ScoredToken> tokens = new ArrayList<>();
    for (int i = 0; i < own.length; i++) {
      ScoredToken token = sample.scored().get(i);
      tokens.add(Float.isNaN(token.logProb()) ? token.withLogProb(own[i]) : token);
    }
    return new Sample(sample.ids(), tokens);
  }

  /** What the trainer thinks now of each sample's scored tokens. */
  IdentityHashMap<Sample, float[]> logProbs(List<Sample> samples) {
    IdentityHashMap<Sample, float[]> all = new IdentityHashMap<>();
    for (List<Sample> alike : MiniBatches.rectangles(samples)) {
      for (int from = 0; from < alike.size(); from += Trainer.SEQUENCES) {
        add(alike.subList(from, Math.min(from + Trainer.SEQUENCES, alike.size())), all);
      }
    }
    return all;
  }

  private void add(List<Sample> samples, IdentityHashMap<Sample, float[]> all) {
    try (var _ = new NoGradGuard();
        var _ = new PointerScope()) {
      Rectangle rectangle = Rectangle.of(samples, trainer.config().vocabulary(), trainer.backend());
      float[] logProbs = Backend.read(Scores.of(trainer.decoder(), rectangle).logProbs());
      int at = 0;
      for (Sample sample : samples) {
        float[] own = new float[sample.scored().size()];
        System.arraycopy(logProbs, at, own, 0, own.length);
        all.put(sample, own);
        at += own.length;
      }
    }
  }
}
