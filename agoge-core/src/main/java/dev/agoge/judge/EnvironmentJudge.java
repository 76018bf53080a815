package dev.agoge.judge;

import dev.agoge.trajectory.Trajectory;
import java.util.stream.IntStream;

/**
 * Each player's own return, less a penalty for every step of that player which the environment did
 * not understand.
 */
public record EnvironmentJudge(double invalidPenalty) implements Judge {

  @Override
  public String name() {
    return "environment";
  }

  @Override
  public Judgement judge(Trajectory trajectory) {
    return new Judgement(
        IntStream.range(0, trajectory.players()).mapToObj(p -> score(trajectory, p)).toList(), "");
  }

  private double score(Trajectory trajectory, int player) {
    long invalid =
        trajectory.steps().stream().filter(s -> s.player() == player && !s.valid()).count();
    return trajectory.episodeReturn(player) - invalidPenalty * invalid;
  }
}
