package dev.agoge.credit;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.model.FinishReason;
import dev.agoge.model.SamplingSettings;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** Trajectories with actions, progress, roles and probabilities, written by hand. */
final class Scenes {
  private final String id;
  private final List<Step> steps = new ArrayList<>();

  private Scenes(String id) {
    this.id = id;
  }

  static Scenes of(String id) {
    return new Scenes(id);
  }

  Scenes step(String state, String action, double reward, double progress, ModelCall... calls) {
    steps.add(
        new Step(
            0,
            state,
            List.of(),
            state,
            List.of(calls),
            action,
            true,
            Rewards.single(reward),
            progress));
    return this;
  }

  Trajectory end() {
    return new Trajectory(
        id,
        new Task("test-v1", "task", Split.TRAIN, "family", 1, "content"),
        1,
        "group",
        "agent",
        steps,
        Ending.TASK_ENDED,
        "",
        "over",
        RewardSpec.BINARY,
        1);
  }

  /** A call of one output token a log-probability, which took half a second. */
  static ModelCall said(String role, float... logProbs) {
    return new ModelCall(
        role,
        "v1",
        SamplingSettings.PLAIN,
        -1,
        new int[1],
        new int[logProbs.length],
        logProbs,
        new int[0][],
        FinishReason.STOP,
        500_000_000);
  }
}
