package dev.agoge.credit;

import dev.agoge.judge.Judgement;
import dev.agoge.trajectory.Trajectory;
import java.util.List;

/**
 * A trajectory and what the recipe's judge thinks of it.
 *
 * @param judgement has a score for every player of the trajectory
 * @param values of a critic, if there is one
 */
public record Judged(Trajectory trajectory, Judgement judgement, Values values) {
  public Judged {
    if (judgement.scores().size() != trajectory.players()) {
      throw new IllegalArgumentException(
          "episode %s has %d players, but its judgement has the scores of %d"
              .formatted(trajectory.id(), trajectory.players(), judgement.scores().size()));
    }
    int steps = judgement.steps().size();
    if (steps != 0 && steps != trajectory.steps().size()) {
      throw new IllegalArgumentException(
          "episode %s has %d steps, but its judgement has the scores of %d"
              .formatted(trajectory.id(), trajectory.steps().size(), steps));
    }
  }

  /** Without a critic. */
  public Judged(Trajectory trajectory, Judgement judgement) {
    this(trajectory, judgement, Values.NONE);
  }

  /** The same with a critic's values. */
  public Judged with(Values other) {
    return new Judged(trajectory, judgement, other);
  }

  /** The first player's score. */
  public double score() {
    return judgement.score();
  }

  /**
   * A player's score. An episode in which nobody came to act does not tell players apart: its one
   * score is everybody's.
   */
  public double score(int player) {
    return trajectory.steps().isEmpty() ? score() : judgement.scores().get(player);
  }

  /** How many players the episodes of a group have. */
  static int players(List<Judged> group) {
    return group.stream().mapToInt(j -> j.trajectory().players()).max().orElse(1);
  }

  /** A player's score in each episode of a group. */
  static double[] scores(List<Judged> group, int player) {
    return group.stream().mapToDouble(j -> j.score(player)).toArray();
  }
}
