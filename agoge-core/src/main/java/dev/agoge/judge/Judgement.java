package dev.agoge.judge;

import java.util.List;

/**
 * A judge's opinion of a trajectory.
 *
 * @param scores one a player, at least one; higher is better, the scale is the judge's own
 * @param reason why, for people; may be empty
 */
public record Judgement(List<Double> scores, String reason) {
  public Judgement {
    scores = List.copyOf(scores);
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("a judgement needs the score of at least one player");
    }
    for (double score : scores) {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException("a judgement must be a finite number, not " + score);
      }
    }
  }

  /** An opinion of an episode of a single player. */
  public Judgement(double score, String reason) {
    this(List.of(score), reason);
  }

  /** The first player's score. */
  public double score() {
    return scores.getFirst();
  }
}
