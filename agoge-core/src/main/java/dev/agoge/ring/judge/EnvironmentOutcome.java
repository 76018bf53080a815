package dev.agoge.ring.judge;

import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.support.Parameter;

/** The environment's own verdict. */
public record EnvironmentOutcome(
    @Parameter(
            value = "taken from the score for each step the environment did not understand",
            fallback = "0",
            min = 0)
        double invalidPenalty)
    implements JudgeMethod {

  @Override
  public String name() {
    return "environment";
  }

  @Override
  public RunJudge open(Workshop workshop) {
    return RunJudge.of(new EnvironmentJudge(invalidPenalty));
  }
}
