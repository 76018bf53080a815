package dev.agoge.run.train;

import dev.agoge.agent.ActorFactory;
import dev.agoge.environment.Environment;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.EpisodeSummary;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Trajectory;
import dev.agoge.trajectory.TrajectorySink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Plays planned episodes and stores them; what the store already has is not played again, unless
 * its infrastructure failed.
 */
public final class Player {
  private final Environment environment;
  private final TrajectoryStore store;
  private final BooleanSupplier cancelled;

  /** What an interrupted run had played; asked once, because a run plays no episode twice. */
  private final Set<String> earlier;

  /**
   * Plays in an environment, into a store.
   *
   * @param cancelled asked before every step; once true, {@link #play} ends with {@link
   *     Interrupted}
   */
  public Player(Environment environment, TrajectoryStore store, BooleanSupplier cancelled) {
    this.environment = environment;
    this.store = store;
    this.cancelled = cancelled;
    try (TrajectoryReader reader = store.reader()) {
      this.earlier =
          reader.list(EpisodeFilter.ALL).stream()
              .filter(e -> e.ending() != Ending.INFRASTRUCTURE_FAILED)
              .map(EpisodeSummary::id)
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Where in the run the episodes belong. */
  public record Place(String phase, int update) {
    /** The id of the n-th episode there. */
    public String episode(int n) {
      return "%s/%05d/%04d".formatted(phase, update, n);
    }
  }

  /**
   * Plays.
   *
   * @return one trajectory a plan, in order
   * @throws Interrupted if the run was cancelled; what was finished is stored
   * @throws Spoilt if the infrastructure failed in every one of them
   */
  public List<Trajectory> play(
      Place place, List<PlannedEpisode> plans, ActorFactory actors, RolloutLimits limits) {
    return play(place, plans, actors, limits, trajectory -> {});
  }

  /**
   * The same, heard of as it goes.
   *
   * @param heard takes each trajectory that is played, once it is stored; not those that were
   */
  public List<Trajectory> play(
      Place place,
      List<PlannedEpisode> plans,
      ActorFactory actors,
      RolloutLimits limits,
      TrajectorySink heard) {
    TrajectorySink sink = store.sink(place.phase(), place.update());
    Map<String, Trajectory> done = stored(plans);
    List<PlannedEpisode> open = plans.stream().filter(p -> !done.containsKey(p.id())).toList();
    new RolloutEngine(environment, limits)
        .play(
            open,
            actors,
            trajectory -> {
              sink.accept(trajectory);
              heard.accept(trajectory);
            },
            cancelled)
        .forEach(t -> done.put(t.id(), t));
    List<Trajectory> all = new ArrayList<>();
    for (PlannedEpisode plan : plans) {
      Trajectory trajectory = done.get(plan.id());
      if (trajectory == null) {
        throw new Interrupted();
      }
      all.add(trajectory);
    }
    checkSpoilt("%s/%05d".formatted(place.phase(), place.update()), all);
    return all;
  }

  /** Those of some episodes that the store has, in order. */
  List<Trajectory> recall(List<String> ids) {
    try (TrajectoryReader reader = store.reader()) {
      return ids.stream().flatMap(id -> reader.load(id).stream()).toList();
    }
  }

  /** Ends the run here if it was cancelled. */
  void checkCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new Interrupted();
    }
  }

  /** Ends the run here if there are episodes and none of them counts. */
  static void checkSpoilt(String what, List<Trajectory> played) {
    Losses losses = Losses.of(played);
    if (losses.total()) {
      throw new Spoilt(
          "%s: the infrastructure failed in all %d episodes, in the first because: %s"
              .formatted(what, losses.played(), losses.cause()));
    }
  }

  private Map<String, Trajectory> stored(List<PlannedEpisode> plans) {
    Map<String, Trajectory> found = new HashMap<>();
    List<String> ids = plans.stream().map(PlannedEpisode::id).filter(earlier::contains).toList();
    if (ids.isEmpty()) {
      return found;
    }
    try (TrajectoryReader reader = store.reader()) {
      ids.forEach(id -> reader.load(id).ifPresent(t -> found.put(id, t)));
    }
    return found;
  }

  /** Going on without any episode that counts makes no sense. */
  public static final class Spoilt extends RuntimeException {
    Spoilt(String message) {
      super(message);
    }
  }

  /** The user asked the run to stop. */
  public static final class Interrupted extends RuntimeException {
    Interrupted() {
      super("the run was interrupted");
    }
  }
}
