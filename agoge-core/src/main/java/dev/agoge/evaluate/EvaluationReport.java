package dev.agoge.evaluate;

import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Trajectory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How good an agent is. Episodes in which the infrastructure failed say nothing about it: they are
 * counted in {@link #endings} and left out of everything else.
 *
 * <p>Every number is a mean over tasks, of each task's mean over its attempts; the intervals are
 * those of {@link ClusterBootstrap}, for success with one attempt a task those of {@link Wilson},
 * for success and progress of several training runs those of {@link NamedRuns#success}.
 *
 * @param tasks tasks with at least one episode that counts
 * @param episodes episodes that count
 * @param success share solved
 * @param passes chances that any and that all of several attempts solve a task; empty if some task
 *     was attempted once
 * @param progress best share of the task done; unknown where not measured
 * @param steps turns taken
 * @param returns the player's return
 * @param tokens output tokens an episode
 * @param seconds wall-clock time an episode
 * @param endings how many episodes ended in each way; all three are present
 * @param failures how many unsolved episodes of each kind; kinds that did not occur are absent
 * @param families results by kind of task, in alphabetical order
 * @param outcomes every episode, those that do not count included
 */
public record EvaluationReport(
    int tasks,
    int episodes,
    Interval success,
    Optional<Passes> passes,
    Interval progress,
    Interval steps,
    Interval returns,
    Interval tokens,
    Interval seconds,
    Map<Ending, Integer> endings,
    Map<FailureKind, Integer> failures,
    List<FamilyResult> families,
    List<EpisodeOutcome> outcomes) {

  public EvaluationReport {
    endings = Map.copyOf(endings);
    failures = Map.copyOf(failures);
    families = List.copyOf(families);
    outcomes = List.copyOf(outcomes);
  }

  /** Evaluates the first player of trajectories at 95 % confidence. */
  public static EvaluationReport of(List<Trajectory> trajectories) {
    return of(trajectories, 0);
  }

  /** Evaluates one of the players of trajectories at 95 % confidence. */
  public static EvaluationReport of(List<Trajectory> trajectories, int player) {
    return of(
        trajectories.stream().map(t -> EpisodeOutcome.of(t, player)).toList(),
        ClusterBootstrap.STANDARD);
  }

  /** Evaluates outcomes. */
  public static EvaluationReport of(List<EpisodeOutcome> outcomes, ClusterBootstrap bootstrap) {
    var counted = new Outcomes(outcomes);
    return new EvaluationReport(
        counted.tasks().size(),
        (int) outcomes.stream().filter(EpisodeOutcome::counts).count(),
        bootstrap.proportion(counted.values(Outcomes::success)),
        Passes.of(counted.values(Outcomes::success), bootstrap),
        mean(counted, EpisodeOutcome::progress, bootstrap),
        mean(counted, EpisodeOutcome::steps, bootstrap),
        mean(counted, EpisodeOutcome::episodeReturn, bootstrap),
        mean(counted, EpisodeOutcome::tokens, bootstrap),
        mean(counted, EpisodeOutcome::seconds, bootstrap),
        endings(outcomes),
        failures(outcomes),
        families(outcomes, bootstrap),
        outcomes);
  }

  /** The same for several training runs: they are no attempts of one agent. */
  EvaluationReport ofRuns(Interval otherSuccess, Interval otherProgress) {
    return new EvaluationReport(
        tasks,
        episodes,
        otherSuccess,
        Optional.empty(),
        otherProgress,
        steps,
        returns,
        tokens,
        seconds,
        endings,
        failures,
        families,
        outcomes);
  }

  /** Episodes that the infrastructure spoilt. */
  public int infrastructureFailures() {
    return endings.getOrDefault(Ending.INFRASTRUCTURE_FAILED, 0);
  }

  private static Interval mean(
      Outcomes counted, ToDoubleFunction<EpisodeOutcome> value, ClusterBootstrap bootstrap) {
    return bootstrap.mean(counted.values(value));
  }

  private static Map<Ending, Integer> endings(List<EpisodeOutcome> outcomes) {
    var counts = new EnumMap<Ending, Integer>(Ending.class);
    for (Ending ending : Ending.values()) {
      counts.put(ending, (int) outcomes.stream().filter(o -> o.ending() == ending).count());
    }
    return counts;
  }

  private static Map<FailureKind, Integer> failures(List<EpisodeOutcome> outcomes) {
    var counts = new EnumMap<FailureKind, Integer>(FailureKind.class);
    outcomes.forEach(o -> o.failure().ifPresent(kind -> counts.merge(kind, 1, Integer::sum)));
    return counts;
  }

  private static List<FamilyResult> families(
      List<EpisodeOutcome> outcomes, ClusterBootstrap bootstrap) {
    Map<String, List<EpisodeOutcome>> byFamily =
        outcomes.stream()
            .filter(EpisodeOutcome::counts)
            .collect(
                Collectors.groupingBy(EpisodeOutcome::family, TreeMap::new, Collectors.toList()));
    return byFamily.entrySet().stream()
        .map(e -> family(e.getKey(), e.getValue(), bootstrap))
        .toList();
  }

  private static FamilyResult family(
      String family, List<EpisodeOutcome> outcomes, ClusterBootstrap bootstrap) {
    var counted = new Outcomes(outcomes);
    return new FamilyResult(
        family,
        counted.tasks().size(),
        outcomes.size(),
        bootstrap.proportion(counted.values(Outcomes::success)),
        mean(counted, EpisodeOutcome::progress, bootstrap),
        mean(counted, EpisodeOutcome::steps, bootstrap));
  }
}
