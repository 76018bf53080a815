package dev.agoge.bench;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What an environment costs on one core, over tasks of its training split. Name others with {@code
 * -p environment=planning,household}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class EnvironmentBenchmark {
  private static final int TASKS = 64;

  /** Name of an environment on the class path. */
  @Param("crafting")
  @SuppressWarnings("NullAway.Init") // set by JMH before the set-up
  public String environment;

  private final List<Task> tasks = new ArrayList<>();
  private final List<Episode> starts = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(1);

  @SuppressWarnings("NullAway.Init") // set by the set-up
  private Environment world;

  @SuppressWarnings("NullAway.Init") // set by the set-up
  private Episode episode;

  private int steps;
  private int next;

  /** Opens the environment and starts an episode of each task. */
  @Setup
  public void open() {
    world = Environments.open(environment, Map.of());
    TaskSet all = world.tasks(Split.TRAIN);
    for (int i = 0; i < Math.min(TASKS, all.size()); i++) {
      Task task = all.get(i);
      tasks.add(task);
      starts.add(world.start(task, Seeds.child(1, i)));
    }
    episode = starts.getFirst().fork();
  }

  /** Releases the environment. */
  @TearDown
  public void close() {
    world.close();
  }

  /**
   * One random admissible action, with the text and the admissible actions that it leads to. Ended
   * and overlong episodes go on from the start of the next task.
   */
  @Benchmark
  public void step(Blackhole sink) {
    if (episode.ended() || steps++ >= world.spec().stepLimit()) {
      next = (next + 1) % starts.size();
      episode = starts.get(next).fork();
      steps = 0;
    }
    List<String> actions = episode.observation().admissible();
    StepResult result = episode.step(new Action(actions.get(random.nextInt(actions.size()))));
    sink.consume(result.observation().text());
    sink.consume(result);
  }

  /** An independent copy of an episode. */
  @Benchmark
  public Episode fork() {
    return episode.fork();
  }

  /** A fresh episode of a task known by its id. */
  @Benchmark
  public Episode start() {
    next = (next + 1) % tasks.size();
    return world.start(tasks.get(next), next);
  }

  /** The progress measure at the start of a task. */
  @Benchmark
  public double progress() {
    next = (next + 1) % starts.size();
    return starts.get(next).progress();
  }
}
