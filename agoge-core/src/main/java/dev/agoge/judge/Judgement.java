package dev.agoge.judge;

/**
 * A judge's opinion of a trajectory.
 *
 * @param score higher is better; the scale is the judge's own
 * @param reason why, for people; may be empty
 */
public record Judgement(double score, String reason) {
  public Judgement {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("a judgement must be a finite number, not " + score);
    }
  }
}
