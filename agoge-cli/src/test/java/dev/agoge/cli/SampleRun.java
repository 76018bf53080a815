package dev.agoge.cli;

import dev.agoge.credit.Credited;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.model.FinishReason;
import dev.agoge.model.SamplingSettings;
import dev.agoge.run.directory.MetricsLog;
import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.directory.RunState;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.recipe.Resolved;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small run on disk, written by the real classes; nothing in it was learned. */
final class SampleRun {
  private SampleRun() {}

  /** Two episodes of reinforcement with credit, three held-out ones of which one failed. */
  static void finished(Path root) {
    try (RunDirectory run = open(root);
        TrajectoryStore store = run.trajectories()) {
      played(run, store);
      heldOut(store);
      run.save(result());
      run.save(new RunState("final", 0, 2, Map.of(), true));
    }
  }

  /** The same, stopped before the held-out evaluation. */
  static void interrupted(Path root) {
    try (RunDirectory run = open(root);
        TrajectoryStore store = run.trajectories()) {
      played(run, store);
    }
  }

  static RunDirectory open(Path root) {
    return RunDirectory.create(
        root,
        RunManifest.now(
            "gigpo",
            Resolved.yaml(RecipeReader.read("gigpo", "kitchen", Map.of())),
            "kitchen",
            Map.of(),
            Optional.empty(),
            7,
            1,
            List.of()));
  }

  static void played(RunDirectory run, TrajectoryStore store) {
    Trajectory solved = episode("learning/00000/0000", Split.TRAIN, true);
    Trajectory failed = episode("learning/00000/0001", Split.TRAIN, false);
    store.append("learning", 0, solved);
    store.append("learning", 0, failed);
    store.credit("gigpo", List.of(Credited.perStep(solved, new double[] {0.5, 1})));
    store.credit("gigpo", List.of(Credited.perStep(failed, new double[] {0.5, -1.5})));
    try (MetricsLog log = run.metrics()) {
      log.append(point(0, 0));
      log.append(Map.of("kind", "update", "phase", "learning", "updates", 1, "seconds", 60));
      log.append(point(1, 60));
    }
  }

  private static void heldOut(TrajectoryStore store) {
    for (int i = 0; i < 3; i++) {
      Trajectory played = episode("held-out-agent/00000/000" + i, Split.HELD_OUT, i != 1);
      store.append("held-out-agent", 0, played);
    }
  }

  private static Map<String, Object> point(double success, int seconds) {
    return Map.of(
        "kind",
        "point",
        "phase",
        "learning",
        "seconds",
        seconds,
        "success",
        Map.of("mean", success, "low", 0, "high", 1),
        "progress",
        Map.of("mean", "unknown", "low", "unknown", "high", "unknown"));
  }

  private static RunResult result() {
    return new RunResult(
        RunResult.SCHEMA,
        "gigpo",
        "kitchen-v1",
        7,
        "checkpoints/final-00000",
        "c0ffee",
        new RunResult.Budget(2, 1, 1234, 60),
        new RunResult.HeldOut(3, new RunResult.Interval(0.667, 0.2, 0.94), Optional.empty(), 0),
        new RunResult.References(
            Optional.of(new RunResult.Reference(0)), Optional.of(new RunResult.Reference(1))));
  }

  private static Trajectory episode(String id, Split split, boolean solved) {
    return new Trajectory(
        id,
        new Task("kitchen-v1", "kitchen/" + split.label() + "/4", split, "heat", 1, "c"),
        42,
        "group",
        "agent",
        List.of(
            step("You see a cup and a stove.", "take cup", true, 0, 0.5),
            solved
                ? step("You hold the cup.\nThe stove is on.", "heat cup", true, 1, 1)
                : step("You hold the cup.\nThe stove is on.", "eat cup", false, 0, 0.5)),
        solved ? Ending.TASK_ENDED : Ending.LIMIT_REACHED,
        solved ? "" : "step limit 2",
        solved ? "The cup is hot." : "Nothing happens.",
        RewardSpec.BINARY,
        2_000_000_000);
  }

  private static Step step(
      String seen, String done, boolean valid, double reward, double progress) {
    ModelCall call =
        new ModelCall(
            "act",
            "v1",
            SamplingSettings.PLAIN,
            -1,
            new int[] {1, 2},
            new int[] {3, 4},
            new float[] {-0.5f, -0.25f},
            new int[0][],
            FinishReason.STOP,
            1000);
    return new Step(
        0,
        seen,
        List.of("take cup", "heat cup"),
        "",
        List.of(call),
        done,
        valid,
        Rewards.single(reward),
        progress);
  }
}
