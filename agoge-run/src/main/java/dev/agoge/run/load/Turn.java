package dev.agoge.run.load;

import dev.agoge.agent.Demonstrator;
import dev.agoge.environment.Rewards;
import dev.agoge.model.FinishReason;
import dev.agoge.model.SamplingSettings;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import java.util.List;

/**
 * A turn of a conversation.
 *
 * @param seen what was shown
 * @param done what was answered
 * @param lesson whether there is something to learn from the answer
 */
record Turn(String seen, String done, boolean lesson) {

  /** The turn as a step that earned a reward; nothing is known of tokens, validity or progress. */
  Step step(double reward) {
    return new Step(
        0,
        seen,
        List.of(),
        "",
        lesson ? List.of() : List.of(NOISE),
        done,
        true,
        Rewards.single(reward),
        Double.NaN);
  }

  private static final ModelCall NOISE =
      new ModelCall(
          Demonstrator.NOISE,
          "",
          SamplingSettings.PLAIN,
          -1,
          new int[0],
          new int[0],
          new float[0],
          new int[0][],
          FinishReason.STOP,
          0);
}
