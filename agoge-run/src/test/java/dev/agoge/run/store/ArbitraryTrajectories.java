package dev.agoge.run.store;

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
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any trajectory that the vocabulary can express, however odd. */
final class ArbitraryTrajectories {
  private static final double[] ODD = {
    0, -0.0, 1, -1.5, 1e-300, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY
  };

  private ArbitraryTrajectories() {}

  static Arbitrary<Trajectory> any() {
    return Combinators.combine(
            task(),
            Arbitraries.longs(),
            names(),
            step().list().ofMaxSize(4),
            Arbitraries.of(Ending.class),
            texts(),
            Arbitraries.of(
                RewardSpec.BINARY, new RewardSpec(-0.0, 0.0, -0.0), new RewardSpec(-7.5, 1e9, 3)),
            Arbitraries.longs())
        .as(
            (task, seed, name, steps, ending, text, rewards, nanos) ->
                new Trajectory(
                    "id-" + name,
                    task,
                    seed,
                    name,
                    "agent " + name,
                    steps,
                    ending,
                    text,
                    text,
                    rewards,
                    nanos));
  }

  private static Arbitrary<Task> task() {
    return Combinators.combine(
            names(), Arbitraries.of(Split.class), Arbitraries.integers(), names())
        .as((id, split, difficulty, family) -> new Task("e-v1", id, split, family, difficulty, id));
  }

  private static Arbitrary<Step> step() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            texts(),
            texts().list().ofMaxSize(3),
            call().list().ofMaxSize(3),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, ODD.length - 1).array(int[].class).ofMaxSize(3),
            Arbitraries.integers().between(0, ODD.length - 1))
        .as(
            (player, text, admissible, calls, valid, rewards, progress) ->
                new Step(
                    player,
                    text,
                    admissible,
                    text + "#",
                    calls,
                    "do " + text,
                    valid,
                    Rewards.each(
                        java.util.Arrays.stream(rewards).mapToDouble(i -> ODD[i]).toArray()),
                    ODD[progress]));
  }

  private static Arbitrary<ModelCall> call() {
    return Combinators.combine(
            texts(),
            Arbitraries.of(
                SamplingSettings.PLAIN,
                SamplingSettings.GREEDY,
                new SamplingSettings(-0.0, Double.MIN_VALUE, 7, 1)),
            Arbitraries.integers().between(-1, 5),
            ids(),
            ids(),
            Arbitraries.of(true, false),
            Arbitraries.of(FinishReason.class),
            Arbitraries.longs())
        .as(
            (role, sampling, parent, appended, output, known, finish, nanos) ->
                new ModelCall(
                    role,
                    "weights " + role,
                    sampling,
                    parent,
                    appended,
                    output,
                    known ? logProbs(output) : new float[0],
                    known ? allowed(output, appended) : new int[0][],
                    finish,
                    nanos));
  }

  private static float[] logProbs(int[] output) {
    float[] values = new float[output.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.intBitsToFloat(output[i]);
    }
    return values;
  }

  private static int[][] allowed(int[] output, int[] set) {
    int[][] sets = new int[output.length][];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = i % 2 == 0 ? set : new int[0];
    }
    return sets;
  }

  private static Arbitrary<int[]> ids() {
    return Arbitraries.oneOf(Arbitraries.integers().between(0, 300), Arbitraries.integers())
        .array(int[].class)
        .ofMaxSize(5);
  }

  /** Names are valid Unicode; they may hold quotes, line breaks and NUL. */
  private static Arbitrary<String> names() {
    return Arbitraries.strings().withChars("aZ9'\";\n\0é漢").ofMaxLength(6);
  }

  /** Texts may be any Java string, lone surrogates included. */
  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        names(), Arbitraries.strings().all().ofMaxLength(6), Arbitraries.of(List.of("\ud800", "")));
  }
}
