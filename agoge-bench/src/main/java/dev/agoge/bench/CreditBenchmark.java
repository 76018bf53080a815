package dev.agoge.bench;

import dev.agoge.agent.Demonstrator;
import dev.agoge.credit.Credit;
import dev.agoge.credit.Credited;
import dev.agoge.credit.Judged;
import dev.agoge.credit.Values;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.judge.Judgement;
import dev.agoge.model.FinishReason;
import dev.agoge.model.SamplingSettings;
import dev.agoge.run.recipe.NamedCredit;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a credit method costs an update of 16 groups of 8 episodes of 20 steps of 12 tokens, with a
 * critic's values, a judge's scores of steps and an expert in each group, so that every method has
 * what it needs. A third of the steps starts from a state that others of the group saw too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class CreditBenchmark {
  private static final int GROUPS = 16;
  private static final int EPISODES = 8;
  private static final int STEPS = 20;
  private static final int TOKENS = 12;

  /** Name of a method, with parameters if you like. */
  @Param({
    "advantage-weighted",
    "critical",
    "duration",
    "entropy-steps",
    "gae",
    "gae:level=token",
    "gae:level=bi-level",
    "gigpo",
    "grpo",
    "hgpo",
    "ipa",
    "matching",
    "poad",
    "process",
    "reinforce",
    "return-difference",
    "reward",
    "rloo",
    "srgpo",
    "step-grpo",
    "uniform"
  })
  @SuppressWarnings("NullAway.Init") // set by JMH before the set-up
  public String method;

  private final SplittableRandom random = new SplittableRandom(1);
  private final List<List<Judged>> update = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // set by the set-up
  private Credit credit;

  /** Makes the update. */
  @Setup
  public void make() {
    // JMH separates values of a parameter with commas
    credit = NamedCredit.list(method.replace(';', ','), "-p method").getFirst().credit();
    for (int g = 0; g < GROUPS; g++) {
      List<Judged> group = new ArrayList<>();
      for (int e = 0; e < EPISODES; e++) {
        // entropy needs every token's probability, which an expert's episode does not hold
        boolean expert = e == 0 && credit.name().equals("matching");
        group.add(judged(episode(g, e, expert)));
      }
      update.add(group);
    }
  }

  /** The credit of a whole update. */
  @Benchmark
  public List<List<Credited>> update() {
    return credit.assignAll(update);
  }

  private Judged judged(Trajectory trajectory) {
    double[] steps = random.doubles(STEPS).toArray();
    double[][] tokens =
        IntStream.range(0, STEPS)
            .mapToObj(s -> random.doubles(TOKENS).toArray())
            .toArray(double[][]::new);
    List<Double> scores = random.doubles(STEPS).boxed().toList();
    return new Judged(
        trajectory,
        new Judgement(List.of(trajectory.episodeReturn()), scores, ""),
        new Values(steps, tokens));
  }

  private Trajectory episode(int group, int number, boolean expert) {
    List<Step> steps = new ArrayList<>();
    for (int s = 0; s < STEPS; s++) {
      boolean shared = random.nextInt(3) == 0;
      String state = "state " + s + (shared ? "" : " of " + number);
      steps.add(
          new Step(
              0,
              "You stand in a room with a table, a stove and two drawers; " + state,
              List.of(),
              state,
              List.of(call(expert)),
              "take the cup " + random.nextInt(9) + " from drawer " + random.nextInt(9),
              true,
              Rewards.single(s + 1 == STEPS ? random.nextInt(2) : 0),
              (s + 1.0) / STEPS));
    }
    return new Trajectory(
        "learning/%05d/%04d".formatted(group, number),
        new Task("bench-v1", "task " + group, Split.TRAIN, "family", 1, "content"),
        group,
        "learning/" + group,
        "agent",
        steps,
        Ending.TASK_ENDED,
        "",
        "over",
        RewardSpec.BINARY,
        1);
  }

  private ModelCall call(boolean expert) {
    float[] logProbs = new float[expert ? 0 : TOKENS];
    for (int t = 0; t < logProbs.length; t++) {
      logProbs[t] = -random.nextFloat();
    }
    return new ModelCall(
        expert ? Demonstrator.DEMONSTRATION : "act",
        "v1",
        SamplingSettings.PLAIN,
        -1,
        new int[40],
        new int[TOKENS],
        logProbs,
        new int[0][],
        FinishReason.STOP,
        1_000_000);
  }
}
