package dev.agoge.recipe;

import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.judge.Judge;
import dev.agoge.support.Parameter;

/** What counts as good. */
public record JudgeSettings(
    @Parameter(
            value = "taken from the score for each step the environment did not understand",
            fallback = "0",
            min = 0)
        double invalidPenalty) {

  /** The judge. */
  public Judge judge() {
    return new EnvironmentJudge(invalidPenalty);
  }
}
