package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.judge.Judgement;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Judged trajectories of one call a step, written by hand. */
final class Reel {
  private final String id;
  private final List<Step> steps = new ArrayList<>();

  private Reel(String id) {
    this.id = id;
  }

  static Reel of(String id) {
    return new Reel(id);
  }

  Reel step(String state, String action, double progress) {
    return step(state, action, progress, true);
  }

  Reel step(String state, String action, double progress, boolean valid) {
    var call = Tape.call(steps.size() - 1, new int[] {1}, new int[] {2, 3});
    Rewards reward = Rewards.single(progress == 1 ? 1 : 0);
    steps.add(new Step(0, state, List.of(), state, List.of(call), action, valid, reward, progress));
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

  Judged scored(double score, Double... ofSteps) {
    return new Judged(end(), new Judgement(List.of(score), Arrays.asList(ofSteps), ""));
  }
}
