package dev.agoge.run;

import dev.agoge.agent.Demonstrator;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.model.FinishReason;
import dev.agoge.model.SamplingSettings;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Trajectories for tests, the same for the same number. */
public final class Trajectories {
  private Trajectories() {}

  /** A solved episode of two steps in a kitchen, written out for golden files. */
  public static Trajectory kitchen() {
    return new Trajectory(
        "kitchen-1",
        new Task("household-v1", "household/train/7", Split.TRAIN, "heat", 2, "c0ffee"),
        42,
        "group-1",
        "agent-9",
        List.of(
            step("You see a cup.", "take cup", 0, 0.5, -1, new int[] {1, 2, 3}, new int[] {4, 5}),
            step("You hold the \"cup\".", "heat cup", 1, 1, 0, new int[] {6}, new int[] {7, 5})),
        Ending.TASK_ENDED,
        "",
        "The cup is hot.",
        RewardSpec.BINARY,
        1_500_000);
  }

  /** The same, but its first action was random and not the demonstrator's. */
  public static Trajectory disturbed() {
    Trajectory plain = kitchen();
    Step first = plain.steps().getFirst();
    ModelCall c = first.calls().getFirst();
    ModelCall random =
        new ModelCall(
            Demonstrator.NOISE,
            c.policyVersion(),
            c.sampling(),
            c.parent(),
            c.appended(),
            c.output(),
            c.logProbs(),
            c.allowed(),
            c.finish(),
            c.nanos());
    Step disturbed =
        new Step(
            first.player(),
            first.observation(),
            first.admissible(),
            first.stateKey(),
            List.of(random),
            first.action(),
            first.valid(),
            first.rewards(),
            first.progress());
    return new Trajectory(
        "kitchen-2",
        plain.task(),
        plain.seed(),
        plain.group(),
        plain.agent(),
        List.of(disturbed, plain.steps().getLast()),
        plain.ending(),
        plain.note(),
        plain.finalObservation(),
        plain.rewards(),
        plain.nanos());
  }

  private static Step step(
      String seen, String done, double reward, double progress, int parent, int[] in, int[] out) {
    ModelCall call =
        new ModelCall(
            "act",
            "step-3",
            SamplingSettings.PLAIN,
            parent,
            in,
            out,
            new float[] {-0.5f, -0.25f},
            new int[][] {{4, 7}, {}},
            FinishReason.STOP,
            1000);
    return new Step(
        0,
        seen,
        List.of("take cup", "heat cup"),
        "s" + parent,
        List.of(call),
        done,
        true,
        Rewards.single(reward),
        progress);
  }

  /** An episode of a few steps with pseudo-random contents. */
  public static Trajectory numbered(int number) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(Seeds.mix(number));
    int steps = 1 + random.nextInt(6);
    boolean solved = random.nextBoolean();
    return new Trajectory(
        "episode-" + number,
        new Task(
            "household-v1", "train/" + number % 50, Split.TRAIN, "heat", 1, "content" + number),
        number,
        "group-" + number / 8,
        "agent",
        IntStream.range(0, steps)
            .mapToObj(s -> randomStep(random, s, solved && s == steps - 1))
            .toList(),
        number % 17 == 0 ? Ending.INFRASTRUCTURE_FAILED : Ending.TASK_ENDED,
        number % 17 == 0 ? "server gone" : "",
        "the end",
        RewardSpec.BINARY,
        random.nextInt(1_000_000));
  }

  private static Step randomStep(RandomGenerator random, int place, boolean last) {
    int tokens = 1 + random.nextInt(5);
    float[] logProbs = new float[tokens];
    for (int i = 0; i < tokens; i++) {
      logProbs[i] = -random.nextFloat();
    }
    ModelCall call =
        new ModelCall(
            "act",
            "step-1",
            SamplingSettings.PLAIN,
            place - 1,
            random.ints(20, 0, 300).toArray(),
            random.ints(tokens, 0, 300).toArray(),
            logProbs,
            new int[0][],
            FinishReason.STOP,
            random.nextInt(1000));
    return new Step(
        0,
        "You are at place " + random.nextInt(20) + ".",
        List.of("go north", "go south", "take " + random.nextInt(5)),
        Long.toHexString(random.nextLong()),
        List.of(call),
        "go north",
        random.nextInt(10) > 0,
        Rewards.single(last ? 1 : 0),
        place / 10.0);
  }
}
