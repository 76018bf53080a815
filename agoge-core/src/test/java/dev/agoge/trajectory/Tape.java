package dev.agoge.trajectory;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.model.FinishReason;
import dev.agoge.model.SamplingSettings;
import java.util.ArrayList;
import java.util.List;

/** Trajectories with model calls, written by hand for tests. */
public final class Tape {
  private final List<Step> steps = new ArrayList<>();
  private final String id;

  private Tape(String id) {
    this.id = id;
  }

  public static Tape of(String id) {
    return new Tape(id);
  }

  /** A step of one call with two tokens; what is seen names the state too. */
  public Tape step(String seen, double reward) {
    return step(0, seen, seen, true, Rewards.single(reward), call(-1, new int[1], new int[2]));
  }

  /** A step of one call with two tokens, with an action of its own. */
  public Tape act(String state, String action, double reward) {
    ModelCall call = call(-1, new int[1], new int[2]);
    steps.add(
        new Step(
            0, state, List.of(), state, List.of(call), action, true, Rewards.single(reward), 0));
    return this;
  }

  public Tape step(
      int player, String seen, String state, boolean valid, Rewards rewards, ModelCall... calls) {
    steps.add(new Step(player, seen, List.of(), state, List.of(calls), "do", valid, rewards, 0));
    return this;
  }

  public Trajectory end() {
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

  public static ModelCall call(int parent, int[] appended, int[] output) {
    return call("act", parent, appended, output);
  }

  public static ModelCall call(String role, int parent, int[] appended, int[] output) {
    return new ModelCall(
        role,
        "v1",
        SamplingSettings.PLAIN,
        parent,
        appended,
        output,
        new float[output.length],
        new int[0][],
        FinishReason.STOP,
        0);
  }
}
