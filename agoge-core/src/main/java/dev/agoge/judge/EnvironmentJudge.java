package dev.agoge.judge;

import dev.agoge.trajectory.Trajectory;

/**
 * The environment's own return, less a penalty for every step that the environment did not
 * understand.
 */
public record EnvironmentJudge(double invalidPenalty) implements Judge {

  @Override
  public String name() {
    return "environment";
  }

  @Override
  public Judgement judge(Trajectory trajectory) {
    long invalid = trajectory.steps().stream().filter(s -> !s.valid()).count();
    return new Judgement(trajectory.episodeReturn() - invalidPenalty * invalid, "");
  }
}
