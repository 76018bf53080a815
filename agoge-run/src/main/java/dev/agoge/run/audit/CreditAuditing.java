package dev.agoge.run.audit;

import dev.agoge.agent.ActorFactory;
import dev.agoge.credit.Judged;
import dev.agoge.credit.audit.Probe;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Split;
import dev.agoge.environment.TaskSet;
import dev.agoge.judge.Judge;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.run.train.Player;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Trajectory;
import dev.agoge.trajectory.TrajectorySink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Plays groups of episodes as in training, and from a sample of their steps other ways on, before
 * the step and after it, by the same agent. Which episodes and which steps depends on the plan
 * alone; what the store has is not played again, so that an audit can go on after an interruption,
 * or with more groups, steps or ways on.
 *
 * <p>Ways on are cut where training cuts: the kept steps count. An environment with chance of its
 * own goes on with the luck that the episode's seed gives, so that the advantage is the true one
 * given that luck.
 *
 * @param actors seats the agent, drawing as in training
 * @param judge what is to be advanced; the recipe's outcome
 * @param heard takes every episode that is played
 */
public record CreditAuditing(
    Environment environment,
    RolloutLimits limits,
    ActorFactory actors,
    Judge judge,
    Player player,
    TrajectorySink heard) {
  /** What the episodes of an audit are listed under, with the ways on after and before steps. */
  public static final String PHASE = "audit";

  private static final String AFTER = "after";
  private static final String BEFORE = "before";

  /** Ways on are played for so many steps at once. */
  private static final int TOGETHER = 32;

  /**
   * Refuses an environment in which nothing can be audited, before anything runs.
   *
   * @throws UnsupportedOperationException if its episodes cannot be taken up
   */
  public static void checkFits(EnvironmentSpec environment) {
    if (!environment.forkable()) {
      throw new UnsupportedOperationException(
          "an audit takes up episodes in the middle, which environment %s cannot (it does not fork); audit in an environment of our own"
              .formatted(environment.id()));
    }
  }

  /** A step to be probed. */
  private record Chosen(Trajectory trajectory, int step) {

    boolean ends() {
      return step + 1 == trajectory.steps().size();
    }
  }

  /**
   * What there is to score methods by.
   *
   * @param groups judged episodes that started alike
   * @param probes of a sample of their steps
   */
  public record Truth(List<List<Judged>> groups, List<Probe> probes) {}

  /**
   * Plays what is missing.
   *
   * @throws Player.Interrupted if it was cancelled; what was finished is stored
   */
  public Truth play(AuditPlan plan) {
    List<List<Judged>> groups = groups(plan);
    List<Chosen> chosen = chosen(plan, groups);
    List<Probe> probes = new ArrayList<>();
    for (int from = 0; from < chosen.size(); from += TOGETHER) {
      List<Chosen> some = chosen.subList(from, Math.min(from + TOGETHER, chosen.size()));
      probes.addAll(probes(plan, some));
    }
    return new Truth(groups, probes);
  }

  /** The episodes; those of one group start alike. */
  private List<List<Judged>> groups(AuditPlan plan) {
    TaskSet tasks = environment.tasks(Split.TRAIN);
    List<PlannedEpisode> plans = new ArrayList<>();
    for (int g = 0; g < plan.groups(); g++) {
      long draw = Seeds.child(Seeds.child(plan.seed(), "tasks"), g);
      String group = "%s/%04d".formatted(PHASE, g);
      for (int e = 0; e < plan.episodes(); e++) {
        plans.add(
            new PlannedEpisode(
                "%s/%03d".formatted(group, e),
                tasks.get((int) Math.floorMod(draw, (long) tasks.size())),
                Seeds.child(plan.seed(), g),
                group));
      }
    }
    return List.copyOf(
        play(PHASE, plans).stream()
            .filter(Trajectory::counts)
            .map(this::judged)
            .collect(
                Collectors.groupingBy(
                    j -> j.trajectory().group(), LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private List<Chosen> chosen(AuditPlan plan, List<List<Judged>> groups) {
    return groups.stream()
        .flatMap(List::stream)
        .map(Judged::trajectory)
        .flatMap(t -> IntStream.range(0, t.steps().size()).mapToObj(step -> new Chosen(t, step)))
        .sorted(
            Comparator.comparingDouble(
                c -> Seeds.uniform(Seeds.child(plan.seed(), c.trajectory.id()), c.step)))
        .limit(plan.steps())
        .toList();
  }

  private List<Probe> probes(AuditPlan plan, List<Chosen> chosen) {
    List<PlannedEpisode> before = new ArrayList<>();
    List<PlannedEpisode> after = new ArrayList<>();
    for (Chosen c : chosen) {
      before.addAll(PlannedEpisode.waysOn(c.trajectory, c.step, BEFORE, plan.continuations()));
      if (!c.ends()) {
        after.addAll(PlannedEpisode.waysOn(c.trajectory, c.step + 1, AFTER, plan.continuations()));
      }
    }
    List<PlannedEpisode> all = new ArrayList<>(before);
    all.addAll(after);
    Map<String, List<Trajectory>> played =
        play(PHASE + "-ways", all).stream()
            .filter(Trajectory::counts)
            .collect(Collectors.groupingBy(Trajectory::group));
    return chosen.stream().map(c -> probe(c, played)).toList();
  }

  private Probe probe(Chosen c, Map<String, List<Trajectory>> played) {
    return new Probe(
        c.trajectory.id(),
        c.step,
        c.ends()
            ? List.of(score(c, c.trajectory))
            : scores(c, PlannedEpisode.waysOn(c.trajectory, c.step + 1, AFTER, 1), played),
        scores(c, PlannedEpisode.waysOn(c.trajectory, c.step, BEFORE, 1), played));
  }

  private List<Double> scores(
      Chosen c, List<PlannedEpisode> first, Map<String, List<Trajectory>> played) {
    List<Trajectory> ways = played.getOrDefault(first.getFirst().group(), List.of());
    if (ways.size() < 2) {
      throw new InfrastructureException(
          "the infrastructure failed in nearly all ways on from step %d of episode %s"
              .formatted(c.step + 1, c.trajectory.id()));
    }
    return ways.stream().map(way -> score(c, way)).toList();
  }

  /** For the player whose step it was. */
  private double score(Chosen c, Trajectory way) {
    return judged(way).score(c.trajectory.steps().get(c.step).player());
  }

  private Judged judged(Trajectory trajectory) {
    return new Judged(trajectory, judge.judge(trajectory));
  }

  private List<Trajectory> play(String phase, List<PlannedEpisode> plans) {
    return player.play(new Player.Place(phase, 0), plans, actors, limits, heard);
  }
}
