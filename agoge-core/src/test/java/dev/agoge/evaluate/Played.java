package dev.agoge.evaluate;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** Trajectories written by hand, for tests. */
public final class Played {
  private final String task;
  private final List<Step> steps = new ArrayList<>();
  private long seed;

  private Played(String task) {
    this.task = task;
  }

  /** A task of the family before the slash: {@code heat/3}. */
  public static Played task(String id) {
    return new Played(id);
  }

  public Played seed(long value) {
    seed = value;
    return this;
  }

  public Played step(String state, String action) {
    return step(state, action, true, 0, 0.5);
  }

  public Played invalid(String state, String action) {
    return step(state, action, false, 0, 0);
  }

  public Trajectory solved() {
    return step("last", "finish", true, 1, 1).end(Ending.TASK_ENDED, "");
  }

  public Trajectory unsolved() {
    return end(Ending.TASK_ENDED, "");
  }

  public Trajectory cut(String note) {
    return end(Ending.LIMIT_REACHED, note);
  }

  public Trajectory broken() {
    return end(Ending.INFRASTRUCTURE_FAILED, "connection reset");
  }

  private Played step(String state, String action, boolean valid, double reward, double progress) {
    steps.add(
        new Step(
            0,
            "you see " + state,
            List.of(),
            state,
            List.of(),
            action,
            valid,
            Rewards.single(reward),
            progress));
    return this;
  }

  private Trajectory end(Ending ending, String note) {
    String family = task.substring(0, task.indexOf('/'));
    return new Trajectory(
        task + "#" + seed,
        new Task("test-v1", task, Split.HELD_OUT, family, 1, task),
        seed,
        task,
        "by hand",
        steps,
        ending,
        note,
        "the end",
        RewardSpec.BINARY,
        500_000_000L);
  }
}
