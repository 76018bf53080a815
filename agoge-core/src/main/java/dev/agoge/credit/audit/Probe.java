package dev.agoge.credit.audit;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A step whose true advantage was estimated: Q(s, a) by ways on after it, V(s) by other ways on
 * before it, A = Q − V.
 *
 * @param episode id of the trajectory
 * @param step place of the step in it, from 0
 * @param after scores of episodes that went on after the step; a single one if the step ended the
 *     episode, which is then known and not drawn
 * @param before scores of episodes that went on before it, drawn independently; at least two
 */
public record Probe(String episode, int step, List<Double> after, List<Double> before) {
  public Probe {
    after = List.copyOf(after);
    before = List.copyOf(before);
    if (after.isEmpty() || before.size() < 2) {
      throw new IllegalArgumentException(
          "step %d of episode %s has %d scores after it and %d before; at least 1 and 2"
              .formatted(step + 1, episode, after.size(), before.size()));
    }
  }

  /** The estimate of Q(s, a) − V(s). */
  public double advantage() {
    return mean(after) - mean(before);
  }

  /** The standard error of the estimate. */
  public double standardError() {
    return Math.sqrt(squaredError(after) + squaredError(before));
  }

  /** Whether the advantage differs from 0 by more than two standard errors. */
  public boolean decided() {
    return Math.abs(advantage()) > 2 * standardError();
  }

  /**
   * The estimate from every other score alone, which shares no draw with that of the other half.
   *
   * @param odd which half
   */
  public double half(boolean odd) {
    return mean(everyOther(after, odd)) - mean(everyOther(before, odd));
  }

  private static List<Double> everyOther(List<Double> scores, boolean odd) {
    return scores.size() == 1
        ? scores
        : IntStream.range(0, scores.size())
            .filter(i -> (i % 2 == 1) == odd)
            .mapToObj(scores::get)
            .toList();
  }

  private static double squaredError(List<Double> scores) {
    int n = scores.size();
    double mean = mean(scores);
    double squares = scores.stream().mapToDouble(s -> (s - mean) * (s - mean)).sum();
    return n == 1 ? 0 : squares / (n - 1) / n;
  }

  private static double mean(List<Double> scores) {
    return scores.stream().mapToDouble(s -> s).average().orElseThrow();
  }
}
