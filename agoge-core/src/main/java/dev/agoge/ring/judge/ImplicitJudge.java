package dev.agoge.ring.judge;

import dev.agoge.credit.Credited;
import dev.agoge.credit.Judged;
import dev.agoge.judge.JudgeScore;
import dev.agoge.judge.Judgement;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.Learner;
import dev.agoge.learn.Moment;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.judge.Outcomes.Pair;
import dev.agoge.ring.value.Logistic;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@link ImplicitReward} at work: the policy π_φ and what it has learnt. */
final class ImplicitJudge implements RunJudge {
  private static final String FOLDER = "model";

  private final ImplicitReward method;
  private final Workshop workshop;
  private TrainablePolicy model;
  private Learner learner;

  ImplicitJudge(ImplicitReward method, Workshop workshop) {
    this.method = method;
    this.workshop = workshop;
    this.model = workshop.policy().fork(workshop.seed());
    this.learner = learner();
  }

  private Learner learner() {
    return model.learner(new ImplicitPreference(method.beta()), method.settings(), true);
  }

  @Override
  public Map<String, Double> learn(List<List<Trajectory>> groups, Moment moment) {
    if (groups.isEmpty()) {
      return Map.of();
    }
    groups.forEach(group -> Outcomes.checkSingle(method.name(), group));
    Map<String, Double> metrics = new HashMap<>(score(groups));
    List<Evidence> pairs = groups.stream().flatMap(g -> pairs(g).stream()).toList();
    if (!pairs.isEmpty()) {
      metrics.putAll(learner.learn(workshop.agent(), pairs, moment).metrics());
    }
    return metrics;
  }

  private List<Evidence> pairs(List<Trajectory> group) {
    List<Evidence> pairs = new ArrayList<>();
    for (Pair pair : Outcomes.pairs(group, method.pairs())) {
      pairs.add(
          new Evidence.Preference(
              Credited.uniform(group.get(pair.better()), 1),
              Credited.uniform(group.get(pair.worse()), 1)));
    }
    return pairs;
  }

  private Map<String, Double> score(List<List<Trajectory>> groups) {
    List<Trajectory> all = groups.stream().flatMap(List::stream).toList();
    List<Double> chances = new ArrayList<>();
    for (List<Trajectory> group : groups) {
      List<double[]> rewards = rewards(group);
      double mean = Numbers.meanSum(rewards);
      rewards.forEach(own -> chances.add(Logistic.sigmoid(Numbers.sum(own) - mean)));
    }
    double[] said = chances.stream().mapToDouble(d -> d).toArray();
    return JudgeScore.of(said, Outcomes.gold(all)).metrics();
  }

  @Override
  public List<Judged> judge(List<Trajectory> group, Moment moment) {
    Outcomes.checkSingle(method.name(), group);
    List<double[]> rewards = rewards(group);
    return IntStream.range(0, group.size())
        .mapToObj(i -> judged(group.get(i), rewards.get(i)))
        .toList();
  }

  private Judged judged(Trajectory trajectory, double[] steps) {
    var judgement =
        new Judgement(
            List.of(trajectory.episodeReturn()),
            Arrays.stream(steps).boxed().toList(),
            method.name());
    return new Judged(trajectory, judgement);
  }

  /** r of each step of each episode. */
  private List<double[]> rewards(List<Trajectory> group) {
    List<float[][]> own = model.logProbs(group);
    List<float[][]> old = workshop.policy().logProbs(group);
    return IntStream.range(0, group.size())
        .mapToObj(i -> steps(group.get(i), own.get(i), old.get(i), method.beta()))
        .toList();
  }

  /**
   * β Σ (log π_φ − log π_old) over the tokens of each step.
   *
   * @param own log π_φ, [call][token]
   * @param old log π_old, likewise
   */
  static double[] steps(Trajectory trajectory, float[][] own, float[][] old, double beta) {
    List<Step> all = trajectory.steps();
    double[] steps = new double[all.size()];
    int call = 0;
    for (int s = 0; s < steps.length; s++) {
      for (int c = 0; c < all.get(s).calls().size(); c++, call++) {
        for (int t = 0; t < own[call].length; t++) {
          steps[s] += beta * (own[call][t] - old[call][t]);
        }
      }
    }
    return steps;
  }

  @Override
  public void save(Path folder) {
    model.save(folder.resolve(FOLDER), workshop.agent());
  }

  @Override
  public void restore(Path folder) {
    if (Files.isDirectory(folder.resolve(FOLDER))) {
      model.close();
      model = workshop.policy().fork(folder.resolve(FOLDER));
      learner = learner();
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
