package dev.agoge.run.train;

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
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small run, written by the classes that write real ones; nothing in it was learned. */
public final class SampleRun {
  private static final Phase IMITATION = phase(ImitationPhase.NAME);
  private static final Phase LEARNING = phase(LearningPhase.NAME);

  private SampleRun() {}

  /** A finished run with imitation, reinforcement and a held-out evaluation of four tasks. */
  public static void finished(Path root) {
    try (RunDirectory run = RunDirectory.create(root, manifest());
        TrajectoryStore store = run.trajectories();
        MetricsLog log = run.metrics()) {
      var journal = new Journal(log, store, new TrainingListener() {}, new CollapseWatch());
      imitation(journal, store);
      learning(journal, store);
      heldOut(store);
      run.save(result());
      run.save(new RunState("final", 0, 12, Map.of("updates", 4L), true));
    }
  }

  /** A run that was interrupted in imitation. */
  public static void interrupted(Path root) {
    try (RunDirectory run = RunDirectory.create(root, manifest());
        TrajectoryStore store = run.trajectories();
        MetricsLog log = run.metrics()) {
      imitation(new Journal(log, store, new TrainingListener() {}, new CollapseWatch()), store);
      run.save(new RunState("imitation", 2, 4, Map.of("updates", 2L), false));
    }
  }

  private static void imitation(Journal journal, TrajectoryStore store) {
    for (int update = 0; update < 2; update++) {
      journal.point("imitation", update, spent(update), evaluation(update));
      store.append("imitation", update, episode("imitation", update, 0, Split.TRAIN, true));
      store.append("imitation", update, episode("imitation", update, 1, Split.TRAIN, true));
      journal.update(
          IMITATION,
          update,
          spent(update + 1),
          new Phase.Outcome(2, Map.of("loss", 2.0 - update, "entropy", 1.5), List.of()));
    }
  }

  private static void learning(Journal journal, TrajectoryStore store) {
    for (int update = 0; update < 2; update++) {
      Trajectory solved = episode("learning", update, 0, Split.TRAIN, true);
      Trajectory failed = episode("learning", update, 1, Split.TRAIN, false);
      store.append("learning", update, solved);
      store.append("learning", update, failed);
      journal.credited(
          "gigpo",
          List.of(
              Credited.perStep(solved, new double[] {0.5, 1.25}),
              Credited.perStep(failed, new double[] {0.5, -1.5})));
      journal.update(
          LEARNING,
          update,
          spent(update + 3),
          new Phase.Outcome(
              2,
              Map.of(
                  "loss",
                  0.25,
                  "entropy",
                  1.0,
                  "kl",
                  0.01,
                  "ratio_gap_mean",
                  update == 0 ? 0.000002 : 0.03,
                  "ratio_gap_max",
                  0.5,
                  "rolloutSuccess",
                  0.5,
                  "zeroVarianceGroups",
                  0.0),
              List.of()));
    }
    journal.point("learning", 2, spent(4), evaluation(3));
  }

  private static void heldOut(TrajectoryStore store) {
    for (int i = 0; i < 4; i++) {
      store.append("held-out-agent", 0, episode("held-out-agent", 0, i, Split.HELD_OUT, i < 3));
      store.append("held-out-random", 0, episode("held-out-random", 0, i, Split.HELD_OUT, false));
      store.append("held-out-expert", 0, episode("held-out-expert", 0, i, Split.HELD_OUT, true));
    }
  }

  private static List<Trajectory> evaluation(int solved) {
    List<Trajectory> played = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      played.add(episode("validation", 0, i, Split.VALIDATION, i < solved));
    }
    return played;
  }

  /** An episode of two steps; a failed one is cut after doing the same thing twice. */
  public static Trajectory episode(
      String phase, int update, int number, Split split, boolean solved) {
    String id = new Player.Place(phase, update).episode(number);
    String task = "kitchen/" + split.label() + "/" + number;
    return new Trajectory(
        id,
        new Task("kitchen-v1", task, split, number % 2 == 0 ? "heat" : "cool", 1, task),
        7,
        phase + "/" + update,
        "agent",
        List.of(
            step("You see a cup and a stove.", "take cup", 0, 0.5, -1),
            solved
                ? step("You hold the cup.\nThe stove is on.", "heat cup", 1, 1, 0)
                : step("You hold the cup.\nThe stove is on.", "take cup", 0, 0.5, 0)),
        solved ? Ending.TASK_ENDED : Ending.LIMIT_REACHED,
        solved ? "" : "step limit 2",
        solved ? "The cup is hot." : "Nothing happens.",
        RewardSpec.BINARY,
        2_000_000);
  }

  private static Step step(String seen, String done, double reward, double progress, int parent) {
    ModelCall call =
        new ModelCall(
            "act",
            "v1",
            SamplingSettings.PLAIN,
            parent,
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
        "s" + parent,
        List.of(call),
        done,
        reward > 0 || parent < 0,
        Rewards.single(reward),
        progress);
  }

  private static Spent spent(int updates) {
    return new Spent(2L * updates, updates, 1000L * updates, 30.0 * updates);
  }

  private static Phase phase(String name) {
    return new Phase() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public int updates() {
        return 2;
      }

      @Override
      public Outcome update(int update) {
        throw new UnsupportedOperationException("sample runs learn nothing");
      }
    };
  }

  private static RunManifest manifest() {
    return RunManifest.now(
        "gigpo",
        "name: gigpo\n",
        "kitchen",
        Map.of(),
        Optional.empty(),
        7,
        1,
        List.of("train", "kitchen", "--recipe", "gigpo"));
  }

  private static RunResult result() {
    return new RunResult(
        RunResult.SCHEMA,
        "gigpo",
        "kitchen-v1",
        7,
        "checkpoints/final-00000",
        "c0ffee",
        new RunResult.Budget(8, 4, 4000, 120),
        new RunResult.HeldOut(4, new RunResult.Interval(0.75, 0.3, 0.95), Optional.empty(), 0),
        new RunResult.References(
            Optional.of(new RunResult.Reference(0)), Optional.of(new RunResult.Reference(1))));
  }
}
