package dev.agoge.learn.objective;

import dev.agoge.learn.Evidence;
import dev.agoge.learn.Moment;
import dev.agoge.learn.TokenBatch;
import dev.agoge.learn.TokenBatch.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A batch of tokens for a test, written in probabilities. */
final class Batch {
  private final int n;
  private double[] logProbs;
  private double[] entropies;
  private double[] old;
  private double[] reference = {};
  private double[] advantages;
  private double[] shares;
  private Origin[] origins;
  private List<Evidence> examples = List.of();
  private Moment moment = Moment.ONLY;

  private Batch(int n) {
    this.n = n;
    logProbs = filled(Math.log(0.5));
    old = filled(Math.log(0.5));
    entropies = filled(0.5);
    advantages = filled(1);
    shares = filled(1.0 / n);
    origins = IntStream.range(0, n).mapToObj(i -> new Origin(0, 0, 0, i)).toArray(Origin[]::new);
  }

  /** So many tokens of one call, all of probability one half and advantage 1. */
  static Batch of(int n) {
    return new Batch(n);
  }

  private double[] filled(double value) {
    double[] values = new double[n];
    Arrays.fill(values, value);
    return values;
  }

  private static double[] logs(double... probabilities) {
    return Arrays.stream(probabilities).map(Math::log).toArray();
  }

  Batch logProbs(double... probabilities) {
    logProbs = logs(probabilities);
    return this;
  }

  Batch old(double... probabilities) {
    old = logs(probabilities);
    return this;
  }

  Batch reference(double... probabilities) {
    reference = logs(probabilities);
    return this;
  }

  Batch entropies(double... nats) {
    entropies = nats;
    return this;
  }

  Batch advantages(double... values) {
    advantages = values;
    return this;
  }

  Batch shares(double... values) {
    shares = values;
    return this;
  }

  Batch origins(Origin... values) {
    origins = values;
    return this;
  }

  Batch examples(List<Evidence> values) {
    examples = values;
    return this;
  }

  Batch moment(Moment value) {
    moment = value;
    return this;
  }

  TokenBatch made() {
    return new TokenBatch(
        logProbs, entropies, old, reference, advantages, shares, origins, examples, moment);
  }
}
