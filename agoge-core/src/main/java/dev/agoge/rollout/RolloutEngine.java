package dev.agoge.rollout;

import dev.agoge.agent.ActorFactory;
import dev.agoge.environment.Environment;
import dev.agoge.trajectory.Trajectory;
import dev.agoge.trajectory.TrajectorySink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Plays many episodes at once, one virtual thread each. Blocking calls (a model, a remote
 * environment) cost a parked virtual thread and nothing else, so that thousands of episodes share a
 * model that batches their calls.
 *
 * <p>What an episode contains depends on its plan alone, not on timing: the same plans give the
 * same trajectories at any concurrency, provided that the model's answers depend on its requests
 * alone.
 */
public final class RolloutEngine {
  private final Environment environment;
  private final RolloutLimits limits;

  /** An engine for an environment. */
  public RolloutEngine(Environment environment, RolloutLimits limits) {
    this.environment = environment;
    this.limits = limits;
  }

  /** Plays all; see {@link #play(List, ActorFactory, TrajectorySink, BooleanSupplier)}. */
  public List<Trajectory> play(List<PlannedEpisode> plans, ActorFactory actors) {
    return play(plans, actors, trajectory -> {}, () -> false);
  }

  /**
   * Plays all planned episodes.
   *
   * @param plans what to play
   * @param actors seats the players; every seat of a multi-player environment gets an actor of its
   *     own
   * @param sink takes each trajectory as soon as its episode ends
   * @param cancelled asked before every step; once true, unfinished episodes are dropped
   * @return the trajectories in the order of the plans, without the dropped ones
   * @throws RuntimeException what an actor, environment or sink threw, other than a failure of the
   *     infrastructure, which ends its own episode only; the remaining episodes are dropped
   */
  public List<Trajectory> play(
      List<PlannedEpisode> plans,
      ActorFactory actors,
      TrajectorySink sink,
      BooleanSupplier cancelled) {
    var failed = new AtomicBoolean();
    BooleanSupplier stop = () -> failed.get() || cancelled.getAsBoolean();
    var slots = new Semaphore(limits.concurrency());
    List<Future<List<Trajectory>>> running = new ArrayList<>(plans.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (PlannedEpisode plan : plans) {
        slots.acquireUninterruptibly();
        running.add(
            threads.submit(
                () -> {
                  try {
                    return new EpisodePlayer(environment, limits, actors, stop)
                        .play(plan).stream().peek(sink::accept).toList();
                  } catch (RuntimeException | Error e) {
                    failed.set(true);
                    throw e;
                  } finally {
                    slots.release();
                  }
                }));
      }
    }
    return running.stream().map(RolloutEngine::result).flatMap(List::stream).toList();
  }

  private static List<Trajectory> result(Future<List<Trajectory>> episode) {
    try {
      return episode.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an episode", e);
    }
  }
}
