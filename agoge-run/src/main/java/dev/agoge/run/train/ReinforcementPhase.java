package dev.agoge.run.train;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.credit.Credited;
import dev.agoge.credit.GroupInGroup;
import dev.agoge.credit.Judged;
import dev.agoge.environment.Task;
import dev.agoge.judge.Judge;
import dev.agoge.learn.Learner;
import dev.agoge.learn.Lesson;
import dev.agoge.recipe.Recipe;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Learns from the agent's own episodes: roll out groups, judge, assign credit, update. */
final class ReinforcementPhase implements Phase {
  static final String NAME = "reinforcement";

  /** Dynamic sampling plays at most this many times the planned tasks. */
  private static final int MOST_ROUNDS = 3;

  private final Session session;
  private final Recipe recipe;
  private final Judge judge;
  private final Learner learner;
  private final TaskDraw draw;

  ReinforcementPhase(Session session) {
    this.session = session;
    this.recipe = session.recipe();
    this.judge = recipe.judge().judge();
    this.learner = session.policy().policyGradient(recipe.learn().settings());
    this.draw = session.draw(NAME);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int updates() {
    return recipe.learn().updates();
  }

  @Override
  public Outcome update(int update) {
    List<Trajectory> played = new ArrayList<>();
    List<List<Judged>> groups = groups(update, played);
    List<List<Judged>> used =
        recipe.rollout().dynamicSampling()
            ? groups.stream().filter(g -> !CollapseWatch.isFlat(g)).toList()
            : groups;
    List<Credited> evidence =
        used.stream().flatMap(g -> recipe.credit().assign(g).stream()).toList();
    session.journal().credited(recipe.credit().name(), evidence);
    Map<String, Double> metrics = new HashMap<>(measure(groups));
    Losses losses = Losses.of(played);
    metrics.put("infrastructureFailures", (double) losses.lost());
    if (!evidence.isEmpty()) {
      Lesson lesson = learner.learn(session.agent(), evidence);
      metrics.putAll(lesson.metrics());
    }
    return new Outcome(
        groups.stream().mapToInt(List::size).sum(), metrics, losses.warning().stream().toList());
  }

  /**
   * Plays groups until enough of them can teach something; without dynamic sampling, one round.
   *
   * @param played takes every episode, also those that do not count
   */
  private List<List<Judged>> groups(int update, List<Trajectory> played) {
    List<List<Judged>> groups = new ArrayList<>();
    int rounds = recipe.rollout().dynamicSampling() ? MOST_ROUNDS : 1;
    for (int round = 0; round < rounds; round++) {
      long useful = groups.stream().filter(g -> !CollapseWatch.isFlat(g)).count();
      if (useful >= recipe.rollout().tasks()) {
        break;
      }
      List<Trajectory> more = round(update, round);
      played.addAll(more);
      groups.addAll(judged(more));
    }
    return groups;
  }

  private List<Trajectory> round(int update, int round) {
    var place = new Player.Place(NAME, update);
    int tasks = recipe.rollout().tasks();
    int group = recipe.rollout().group();
    List<PlannedEpisode> plans = new ArrayList<>();
    for (int t = 0; t < tasks; t++) {
      long number = ((long) update * MOST_ROUNDS + round) * tasks + t;
      Task task = draw.get(number);
      long start = Seeds.child(session.seed(NAME), number);
      for (int g = 0; g < group; g++) {
        int n = (round * tasks + t) * group + g;
        plans.add(new PlannedEpisode(place.episode(n), task, start, NAME + "/" + number));
      }
    }
    ActorFactory actors =
        Actors.model(
            session.agent().withSampling(recipe.rollout().sampling()), session.policy().model());
    return session.player().play(place, plans, actors, session.limits());
  }

  private List<List<Judged>> judged(List<Trajectory> played) {
    return played.stream()
        .filter(Trajectory::counts)
        .map(t -> new Judged(t, judge.judge(t)))
        .collect(
            Collectors.groupingBy(
                j -> j.trajectory().group(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .toList();
  }

  private Map<String, Double> measure(List<List<Judged>> groups) {
    List<Trajectory> all = groups.stream().flatMap(List::stream).map(Judged::trajectory).toList();
    Map<String, Double> metrics = new HashMap<>();
    metrics.put("rolloutSuccess", mean(all, t -> t.success() ? 1 : 0));
    metrics.put("rolloutProgress", mean(all, Trajectory::progress));
    metrics.put("rolloutSteps", mean(all, t -> t.steps().size()));
    metrics.put("zeroVarianceGroups", CollapseWatch.zeroVariance(groups));
    metrics.put("repetition", CollapseWatch.repetition(all));
    if (recipe.credit() instanceof GroupInGroup gigpo) {
      metrics.put("sharedAnchors", groups.stream().mapToDouble(gigpo::shared).average().orElse(0));
    }
    return metrics;
  }

  private static double mean(List<Trajectory> all, ToDoubleFunction<Trajectory> value) {
    return all.stream().mapToDouble(value).average().orElse(0);
  }
}
