package dev.agoge.ring.judge;

import dev.agoge.credit.Judged;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.judge.Judge;
import dev.agoge.judge.Judgement;
import dev.agoge.learn.Moment;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@link MonteCarlo} at work. The ways on of all groups of an update are played together, before
 * the groups are judged one by one.
 */
final class MonteCarloJudge implements RunJudge {
  private static final String PURPOSE = "forks";

  private final MonteCarlo method;
  private final Workshop workshop;
  private final Judge outcome;
  private final Map<String, Judged> judged = new HashMap<>();

  MonteCarloJudge(MonteCarlo method, Workshop workshop) {
    this.method = method;
    this.workshop = workshop;
    this.outcome = new EnvironmentJudge(method.invalidPenalty());
  }

  @Override
  public Map<String, Double> learn(List<List<Trajectory>> groups, Moment moment) {
    Map<Place, List<PlannedEpisode>> plans = new LinkedHashMap<>();
    for (List<Trajectory> group : groups) {
      for (Trajectory trajectory : group) {
        for (int cut : method.cuts(trajectory.steps().size())) {
          plans.computeIfAbsent(Place.of(trajectory, cut), place -> waysOn(trajectory, cut));
        }
      }
    }
    Map<Place, List<Judged>> played = play(plans, moment);
    judged.clear();
    groups.stream()
        .flatMap(List::stream)
        .forEach(trajectory -> judged.put(trajectory.id(), judged(trajectory, played)));
    return metrics(played);
  }

  @Override
  public List<Judged> judge(List<Trajectory> group, Moment moment) {
    if (!group.stream().allMatch(t -> judged.containsKey(t.id()))) {
      learn(List.of(group), moment);
    }
    return group.stream().map(t -> judged.getOrDefault(t.id(), alone(t))).toList();
  }

  private List<PlannedEpisode> waysOn(Trajectory trajectory, int cut) {
    return PlannedEpisode.waysOn(trajectory, cut, PURPOSE, method.continuations());
  }

  private Map<Place, List<Judged>> play(Map<Place, List<PlannedEpisode>> plans, Moment moment) {
    List<PlannedEpisode> all = plans.values().stream().flatMap(List::stream).toList();
    List<Trajectory> played = workshop.play(PURPOSE, moment.update(), all, workshop.actors());
    Map<Place, List<Judged>> byPlace = new LinkedHashMap<>();
    int next = 0;
    for (Place place : plans.keySet()) {
      List<Judged> here =
          played.subList(next, next + method.continuations()).stream()
              .filter(Trajectory::counts)
              .map(this::alone)
              .toList();
      if (here.isEmpty()) {
        throw new InfrastructureException(
            "the infrastructure failed in all ways on after step %d of an episode of task %s, so that it cannot be valued"
                .formatted(place.steps, place.task));
      }
      byPlace.put(place, here);
      next += method.continuations();
    }
    return byPlace;
  }

  private Judged alone(Trajectory trajectory) {
    return new Judged(trajectory, outcome.judge(trajectory));
  }

  private Judged judged(Trajectory trajectory, Map<Place, List<Judged>> played) {
    Judged own = alone(trajectory);
    int[] cuts = method.cuts(trajectory.steps().size());
    List<Double> worth = new ArrayList<>();
    for (int c = 0; c < cuts.length; c++) {
      boolean last = c + 1 == cuts.length;
      int end = last ? trajectory.steps().size() : cuts[c + 1];
      List<Judged> before = played.getOrDefault(Place.of(trajectory, cuts[c]), List.of());
      List<Judged> after =
          last ? List.of(own) : played.getOrDefault(Place.of(trajectory, end), List.of());
      for (Step step : trajectory.steps().subList(cuts[c], end)) {
        worth.add(worth(step.player(), before, after, end - cuts[c]));
      }
    }
    return new Judged(trajectory, new Judgement(own.judgement().scores(), worth, ""));
  }

  private double worth(int player, List<Judged> before, List<Judged> after, int steps) {
    return switch (method.measure()) {
      case GAIN -> (mean(after, player) - mean(before, player)) / steps;
      case VALUE -> mean(after, player);
      case REACHABLE -> after.stream().anyMatch(j -> j.trajectory().success()) ? 1 : 0;
    };
  }

  private static double mean(List<Judged> ways, int player) {
    return ways.stream().mapToDouble(j -> j.score(player)).average().orElseThrow();
  }

  /** How much was played for it, and how far ways on from the same place lie apart. */
  private Map<String, Double> metrics(Map<Place, List<Judged>> played) {
    double deviation =
        played.values().stream()
            .mapToDouble(ways -> deviation(ways, mean(ways, 0)))
            .average()
            .orElse(0);
    return Map.of(
        "places",
        (double) played.size(),
        "continuations",
        (double) played.size() * method.continuations(),
        "deviation",
        deviation);
  }

  private static double deviation(List<Judged> ways, double mean) {
    return Math.sqrt(
        ways.stream().mapToDouble(j -> Math.pow(j.score() - mean, 2)).average().orElse(0));
  }

  /**
   * A point of an episode; of a group's episodes with equal history, the same.
   *
   * @param said what was done before, and in which tokens
   */
  private record Place(String group, String task, int steps, String said) {

    static Place of(Trajectory trajectory, int steps) {
      var said = new StringBuilder();
      for (Step step : trajectory.steps().subList(0, steps)) {
        said.append(step.action()).append('\n');
        for (ModelCall call : step.calls()) {
          said.append(Arrays.toString(call.output())).append('\n');
        }
      }
      return new Place(trajectory.group(), trajectory.task().id(), steps, said.toString());
    }
  }
}
