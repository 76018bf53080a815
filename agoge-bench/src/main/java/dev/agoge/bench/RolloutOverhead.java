package dev.agoge.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Agent;
import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.TaskSet;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the rollout engine itself costs a step: many concurrent episodes against a model that takes
 * 50 ms to say a random admissible action. If engine and environment cost nothing, the whole takes
 * as many latencies as the longest episode has steps; what it takes longer, divided by the steps
 * played, is the overhead. The environment's share is found by playing the same actions again in a
 * bare loop.
 *
 * <p>{@code RolloutOverhead ENVIRONMENT EPISODES STEPS}, whole-process, so no JMH.
 */
public final class RolloutOverhead {
  private static final int LATENCY_MILLIS = 50;

  private RolloutOverhead() {}

  /** Plays three times; the first warms the JVM up. */
  public static void main(String[] args) throws IOException {
    String name = args.length > 0 ? args[0] : "household";
    int episodes = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    int steps = args.length > 2 ? Integer.parseInt(args[2]) : 20;
    try (Environment environment = Environments.open(name, Map.of());
        var model = new DelayedModel(LATENCY_MILLIS)) {
      for (int round = 0; round < 3; round++) {
        System.out.println(play(environment, model, episodes, steps, round));
      }
    }
    long peak = peakResidentKiB();
    System.out.printf(Locale.ROOT, "peak resident memory %.2f GiB%n", peak / (double) (1 << 20));
  }

  private static String play(
      Environment environment, DelayedModel model, int episodes, int steps, int round) {
    TaskSet tasks = environment.tasks(Split.TRAIN);
    List<PlannedEpisode> plans =
        IntStream.range(0, episodes).mapToObj(i -> plan(tasks, i)).toList();
    var engine = new RolloutEngine(environment, new RolloutLimits(steps, episodes));
    long cpu = cpuNanos();
    long start = System.nanoTime();
    List<Trajectory> played = engine.play(plans, Actors.model(Agent.of("stub"), model));
    double wall = (System.nanoTime() - start) / 1e9;
    double busy = (cpuNanos() - cpu) / 1e9;
    long total = played.stream().mapToLong(t -> t.steps().size()).sum();
    cpu = cpuNanos();
    played.forEach(t -> replay(environment, t));
    double bare = (cpuNanos() - cpu) / 1e9;
    int longest = played.stream().mapToInt(t -> t.steps().size()).max().orElse(0);
    double ideal = longest * LATENCY_MILLIS / 1e3;
    return String.format(
        Locale.ROOT,
        "round %d: %,d steps of %,d episodes in %.2f s (no overhead: %.2f s);"
            + " %.1f µs wall a step; processor time a step: %.1f µs, %.1f of it the environment's",
        round,
        total,
        played.size(),
        wall,
        ideal,
        1e6 * (wall - ideal) / total,
        1e6 * busy / total,
        1e6 * bare / total);
  }

  /** Eight episodes of each task, as a group of a recipe has. */
  private static PlannedEpisode plan(TaskSet tasks, int number) {
    int group = number / 8;
    return new PlannedEpisode("e" + number, tasks.get(group % tasks.size()), group, "g" + group);
  }

  private static void replay(Environment environment, Trajectory trajectory) {
    Episode episode = environment.start(trajectory.task(), trajectory.seed());
    trajectory.steps().forEach(step -> episode.step(new Action(step.action())));
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** From the kernel; the JVM does not report it. Linux only. */
  private static long peakResidentKiB() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(l -> l.startsWith("VmHWM:"))
        .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }
}
