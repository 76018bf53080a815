package dev.agoge.environment.check;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/**
 * Plays an environment with every kind of action, good and bad, and looks for what must never
 * happen: an exception, a step that takes very long, a return out of the declared range, a progress
 * that is none.
 *
 * <p>A third of the actions is admissible (or the expert's, where none are listed), so that
 * episodes get somewhere; the others are {@link Mutations} of those or hostile texts. Which ones is
 * a function of the seed.
 */
public final class Fuzzer {
  private static final int LONGEST_EPISODE = 200;

  private final Environment environment;
  private final long seed;
  private final long patience;

  /**
   * A fuzzer of an environment.
   *
   * @param patienceMillis what one step may take at most, in milliseconds of wall-clock time; meant
   *     to tell a hang from work, so generous
   */
  public Fuzzer(Environment environment, long seed, long patienceMillis) {
    this.environment = environment;
    this.seed = seed;
    this.patience = patienceMillis * 1_000_000;
  }

  /**
   * What went wrong.
   *
   * @param task the task
   * @param seed the seed of the episode
   * @param actions all actions of the episode, the last of which did it: enough to repeat it
   * @param what what happened
   */
  public record Finding(String task, long seed, List<String> actions, String what) {
    @Override
    public String toString() {
      String last = actions.isEmpty() ? "the start" : "action " + Frame.brief(actions.getLast());
      return "task %s, seed %d, step %d: %s %s".formatted(task, seed, actions.size(), last, what);
    }
  }

  /** What was tried and found. */
  public record Report(long actions, long episodes, long slowestNanos, List<Finding> findings) {
    public Report {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Tries actions until a number is reached, ten things were found, or a step does not return.
   *
   * @param actions how many
   * @param progress told after each episode how many more were tried
   */
  public Report run(long actions, LongConsumer progress) {
    ExecutorService worker =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "fuzzer");
              thread.setDaemon(true);
              return thread;
            });
    try {
      return run(actions, progress, worker);
    } finally {
      worker.shutdownNow();
    }
  }

  private Report run(long actions, LongConsumer progress, ExecutorService worker) {
    List<Finding> findings = new ArrayList<>();
    long tried = 0;
    long episodes = 0;
    long slowest = 0;
    boolean hung = false;
    while (tried < actions && findings.size() < 10 && !hung) {
      var play = new Play(worker, task(episodes), Seeds.child(seed, episodes));
      play.run(Math.min(LONGEST_EPISODE, actions - tried)).ifPresent(findings::add);
      int more = Math.max(1, play.actions.size());
      tried += more;
      slowest = Math.max(slowest, play.slowest);
      hung = play.hung;
      episodes++;
      progress.accept(more);
    }
    return new Report(tried, episodes, slowest, findings);
  }

  private Task task(long episode) {
    Split[] splits = Split.values();
    int place = (int) (episode % splits.length);
    for (int i = 0; i < splits.length; i++) {
      TaskSet tasks = environment.tasks(splits[(place + i) % splits.length]);
      if (tasks.size() > 0) {
        return tasks.get((int) Math.floorMod(Seeds.child(seed, -1 - episode), (long) tasks.size()));
      }
    }
    throw new IllegalArgumentException(
        "environment " + environment.spec().id() + " has no tasks to play");
  }

  /** One episode. */
  private final class Play {
    private final Task task;
    private final long episodeSeed;
    private final SplittableRandom random;
    private final List<String> actions = new ArrayList<>();
    private final double[] returns = new double[environment.spec().players().size()];
    private final ExecutorService worker;
    private long slowest;
    private boolean hung;

    Play(ExecutorService worker, Task task, long episodeSeed) {
      this.worker = worker;
      this.task = task;
      this.episodeSeed = episodeSeed;
      this.random = new SplittableRandom(Seeds.child(episodeSeed, "fuzz"));
    }

    Optional<Finding> run(long limit) {
      try (Episode episode = environment.start(task, episodeSeed)) {
        while (!episode.ended() && actions.size() < limit) {
          Optional<Finding> finding = step(episode);
          if (finding.isPresent()) {
            return finding;
          }
        }
        return Optional.empty();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return Optional.of(finding("threw " + e + origin(e)));
      }
    }

    private Optional<Finding> step(Episode episode) {
      String action = choose(episode);
      actions.add(action);
      long start = System.nanoTime();
      Future<Stepped> step =
          worker.submit(
              () -> {
                StepResult result = episode.step(new Action(action));
                return new Stepped(result, Frame.of(episode));
              });
      try {
        Stepped stepped = step.get(patience, TimeUnit.NANOSECONDS);
        slowest = Math.max(slowest, System.nanoTime() - start);
        return outcome(stepped.seen, stepped.result);
      } catch (ExecutionException e) {
        Throwable thrown = Optional.ofNullable(e.getCause()).orElse(e);
        return Optional.of(finding("threw " + thrown + origin(thrown)));
      } catch (TimeoutException e) {
        hung = true;
        return Optional.of(finding("did not return within " + patience / 1_000_000 + " ms"));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }

    private record Stepped(StepResult result, Frame seen) {}

    private Optional<Finding> outcome(Frame seen, StepResult result) {
      for (int player = 0; player < returns.length; player++) {
        returns[player] += result.rewards().of(player);
        if (!environment.spec().rewards().contains(returns[player])) {
          return Optional.of(finding("led to a return of " + returns[player]));
        }
      }
      double progress = seen.progress();
      boolean fine =
          environment.spec().measuresProgress()
              ? progress >= 0 && progress <= 1
              : Double.isNaN(progress);
      return fine ? Optional.empty() : Optional.of(finding("led to a progress of " + progress));
    }

    private String choose(Episode episode) {
      List<String> admissible = episode.observation().admissible();
      Optional<String> good =
          admissible.isEmpty()
              ? environment.expert().flatMap(e -> e.next(episode)).map(Action::text)
              : Optional.of(admissible.get(random.nextInt(admissible.size())));
      return switch (random.nextInt(3)) {
        case 0 -> good.orElseGet(() -> Mutations.hostile(random));
        case 1 -> good.map(g -> Mutations.of(g, random)).orElseGet(() -> Mutations.hostile(random));
        default -> Mutations.hostile(random);
      };
    }

    private Finding finding(String what) {
      return new Finding(task.id(), episodeSeed, List.copyOf(actions), what);
    }

    private static String origin(Throwable thrown) {
      StackTraceElement[] trace = thrown.getStackTrace();
      return trace.length == 0 ? "" : " at " + trace[0];
    }
  }
}
