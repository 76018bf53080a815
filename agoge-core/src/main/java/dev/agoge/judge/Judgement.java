package dev.agoge.judge;

import java.util.List;
import java.util.stream.Stream;

/**
 * A judge's opinion of a trajectory.
 *
 * @param scores one a player, at least one; higher is better, the scale is the judge's own
 * @param steps what each step by itself was worth, as long as the trajectory's steps; empty if the
 *     judge does not say
 * @param reason why, for people; may be empty
 */
public record Judgement(List<Double> scores, List<Double> steps, String reason) {
  public Judgement {
    scores = List.copyOf(scores);
    steps = List.copyOf(steps);
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("a judgement needs the score of at least one player");
    }
    Stream.concat(scores.stream(), steps.stream())
        .filter(score -> !Double.isFinite(score))
        .findFirst()
        .ifPresent(
            score -> {
              throw new IllegalArgumentException(
                  "a judgement must be a finite number, not " + score);
            });
  }

  /** An opinion of an episode of a single player. */
  public Judgement(double score, String reason) {
    this(List.of(score), List.of(), reason);
  }

  /** An opinion of whole episodes only. */
  public Judgement(List<Double> scores, String reason) {
    this(scores, List.of(), reason);
  }

  /** The first player's score. */
  public double score() {
    return scores.getFirst();
  }
}
