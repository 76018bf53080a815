package dev.agoge.credit;

import dev.agoge.judge.Judgement;
import dev.agoge.trajectory.Trajectory;

/** A trajectory and what the recipe's judge thinks of it. */
public record Judged(Trajectory trajectory, Judgement judgement) {

  /** The judge's score. */
  public double score() {
    return judgement.score();
  }
}
