package dev.agoge.run.train;

import dev.agoge.credit.Credited;
import dev.agoge.credit.GroupInGroup;
import dev.agoge.credit.Judged;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.Learner;
import dev.agoge.learn.Lesson;
import dev.agoge.learn.Moment;
import dev.agoge.recipe.Recipe;
import dev.agoge.ring.Critic;
import dev.agoge.ring.RunJudge;
import dev.agoge.trajectory.Trajectory;
import dev.agoge.transform.Transform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The ring of a recipe: gather episodes, judge them, transform, value and credit them, learn.
 * Published methods differ in which part stands at each of these places.
 */
final class LearningPhase implements Phase {
  static final String NAME = "learning";

  private final Session session;
  private final Recipe recipe;
  private final Gatherer gatherer;
  private final Bench bench;
  private final RunJudge judge;
  private final Critic critic;
  private final Learner learner;
  private final List<Map<String, Double>> past;

  LearningPhase(Session session) {
    this.session = session;
    this.recipe = session.recipe();
    this.bench = new Bench(session, NAME);
    this.gatherer = new Gatherer(session, bench);
    this.judge = recipe.judge().open(bench.part("judge"));
    this.critic = recipe.critic().open(bench.part("critic"));
    this.learner =
        session.policy().learner(recipe.learn().objective(), recipe.learn().settings(), true);
    this.past = new ArrayList<>(session.past());
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
  public void save(Path folder) {
    judge.save(folder.resolve("judge"));
    critic.save(folder.resolve("critic"));
  }

  @Override
  public void restore(Path folder) {
    judge.restore(folder.resolve("judge"));
    critic.restore(folder.resolve("critic"));
  }

  @Override
  public void close() {
    try (critic;
        judge) {
      past.clear();
    }
  }

  @Override
  public Outcome update(int update) {
    var moment = new Moment(update, updates(), past);
    List<Trajectory> played = new ArrayList<>();
    Map<String, Double> metrics = new HashMap<>();
    List<List<Judged>> groups = groups(moment, played, metrics);
    Losses losses = Losses.of(played);
    metrics.putAll(measure(groups));
    metrics.put("infrastructureFailures", (double) losses.lost());
    List<List<Judged>> used = valued(transformed(useful(groups), moment));
    List<Evidence> evidence = evidence(used, played);
    metrics.putAll(measureEvidence(evidence));
    if (!evidence.isEmpty()) {
      Lesson lesson = learner.learn(session.agent(), evidence, moment);
      metrics.putAll(lesson.metrics());
    }
    List<Judged> all = used.stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      metrics.putAll(prefixed("critic", critic.learn(all, moment)));
    }
    past.add(Map.copyOf(metrics));
    long gathered = groups.stream().mapToLong(List::size).sum();
    return new Outcome(gathered + bench.played(), metrics, losses.warning().stream().toList());
  }

  /**
   * Gathers and judges groups until enough of them can teach something; without dynamic sampling,
   * one round.
   *
   * @param played takes every episode, also those that do not count
   * @param metrics takes what the judge measured while it learnt
   */
  private List<List<Judged>> groups(
      Moment moment, List<Trajectory> played, Map<String, Double> metrics) {
    List<List<Judged>> groups = new ArrayList<>();
    int rounds = recipe.rollout().dynamicSampling() ? Gatherer.MOST_ROUNDS : 1;
    for (int round = 0;
        round < rounds && useful(groups).size() < recipe.rollout().tasks();
        round++) {
      List<Trajectory> more = gatherer.gather(moment.update(), round);
      played.addAll(more);
      List<List<Trajectory>> counting = grouped(more);
      metrics.putAll(prefixed("judge", judge.learn(counting, moment)));
      counting.forEach(group -> groups.add(judge.judge(group, moment)));
    }
    return groups;
  }

  private static List<List<Trajectory>> grouped(List<Trajectory> played) {
    return played.stream()
        .filter(Trajectory::counts)
        .collect(Collectors.groupingBy(Trajectory::group, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .toList();
  }

  private List<List<Judged>> useful(List<List<Judged>> groups) {
    return recipe.rollout().dynamicSampling()
        ? groups.stream().filter(g -> !CollapseWatch.isFlat(g)).toList()
        : groups;
  }

  private List<List<Judged>> transformed(List<List<Judged>> groups, Moment moment) {
    List<List<Judged>> all = groups;
    for (Transform transform : recipe.transform()) {
      var workshop = bench.part(transform.name());
      all = all.stream().map(group -> transform.apply(group, workshop, moment)).toList();
    }
    return all.stream().filter(group -> !group.isEmpty()).toList();
  }

  private List<List<Judged>> valued(List<List<Judged>> groups) {
    return groups.stream().map(critic::value).toList();
  }

  /**
   * Credits groups and makes evidence of them.
   *
   * @param played the episodes that are stored; what was made of them is not
   */
  private List<Evidence> evidence(List<List<Judged>> groups, List<Trajectory> played) {
    List<List<Credited>> credited = recipe.credit().assignAll(groups);
    Set<String> stored = played.stream().map(Trajectory::id).collect(Collectors.toSet());
    session
        .journal()
        .credited(
            recipe.credit().name(),
            credited.stream()
                .flatMap(List::stream)
                .filter(c -> stored.contains(c.trajectory().id()))
                .toList());
    List<Evidence> evidence = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      evidence.addAll(recipe.pairs().evidence(groups.get(g), credited.get(g)));
    }
    return evidence;
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

  /** What is left to learn from once parts have filtered, made up and masked. */
  private static Map<String, Double> measureEvidence(List<Evidence> evidence) {
    long tokens = 0;
    long weighed = 0;
    for (Evidence each : evidence) {
      for (Credited part : each.parts()) {
        for (float[] call : part.advantages()) {
          for (float advantage : call) {
            tokens++;
            weighed += advantage == 0 ? 0 : 1;
          }
        }
      }
    }
    return Map.of(
        "evidence",
        (double) evidence.size(),
        "evidenceWeighed",
        tokens == 0 ? 0 : (double) weighed / tokens);
  }

  private static double mean(List<Trajectory> all, ToDoubleFunction<Trajectory> value) {
    return all.stream().mapToDouble(value).average().orElse(0);
  }

  /** What a part measured, under its own name, so that its loss is not taken for the policy's. */
  private static Map<String, Double> prefixed(String part, Map<String, Double> metrics) {
    return metrics.entrySet().stream()
        .collect(Collectors.toMap(e -> part + "." + e.getKey(), Map.Entry::getValue));
  }
}
