package dev.agoge.torch.learn;

import dev.agoge.learn.Evidence;
import dev.agoge.learn.Moment;
import dev.agoge.learn.TokenBatch;
import dev.agoge.learn.TokenBatch.Origin;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.Decoder;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.NoGradGuard;

/** The tokens of an optimiser step, or of a part of it, as an objective sees them. */
final class Batches {
  private static final double[] NOT_ASKED_FOR = {};

  private final double totalShare;
  private final List<? extends Evidence> evidence;
  private final Moment moment;
  private final Optional<Decoder> reference;
  private final List<Sample> step;

  Batches(
      List<Sample> step,
      List<? extends Evidence> evidence,
      Moment moment,
      Optional<Decoder> reference) {
    this.step = step;
    this.evidence = evidence;
    this.moment = moment;
    this.reference = reference;
    this.totalShare =
        step.stream().flatMap(s -> s.scored().stream()).mapToDouble(ScoredToken::share).sum();
  }

  /** All samples of the step. */
  List<Sample> step() {
    return step;
  }

  /** Whether the objective asked for a reference. */
  boolean hasReference() {
    return reference.isPresent();
  }

  /** What the reference thinks of a rectangle's tokens; of length 0 without a reference. */
  double[] reference(Rectangle rectangle) {
    if (reference.isEmpty()) {
      return NOT_ASKED_FOR;
    }
    try (var _ = new NoGradGuard()) {
      return Backend.readDoubles(Scores.of(reference.get(), rectangle).logProbs());
    }
  }

  /** Puts together what was gathered token by token. */
  TokenBatch of(
      List<ScoredToken> tokens, double[] logProbs, double[] entropies, double[] referenceLogProbs) {
    int n = tokens.size();
    double[] old = new double[n];
    double[] advantages = new double[n];
    double[] shares = new double[n];
    Origin[] origins = new Origin[n];
    for (int i = 0; i < n; i++) {
      ScoredToken token = tokens.get(i);
      old[i] = token.logProb();
      advantages[i] = token.advantage();
      shares[i] = token.share() / totalShare;
      origins[i] = token.origin();
    }
    return new TokenBatch(
        logProbs, entropies, old, referenceLogProbs, advantages, shares, origins, evidence, moment);
  }
}
