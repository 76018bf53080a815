package dev.agoge.ring.critic;

import dev.agoge.credit.Judged;
import dev.agoge.credit.LambdaReturns;
import dev.agoge.credit.Values;
import dev.agoge.judge.Judgement;
import dev.agoge.learn.Moment;
import dev.agoge.learn.ValueModel.Place;
import dev.agoge.ring.Critic;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.value.Exercise;
import dev.agoge.ring.value.Pupil;
import dev.agoge.ring.value.StepCalls;
import dev.agoge.ring.value.ValueLosses;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@link Archer} at work. */
final class ArcherCritic implements Critic {
  private final Archer method;
  private final Workshop workshop;
  private final Pupil states;
  private final Pupil actions;
  private final Memory memory;

  ArcherCritic(Archer method, Workshop workshop) {
    this.method = method;
    this.workshop = workshop;
    this.states = pupil("states");
    this.actions = pupil("actions");
    this.memory = new Memory(method.memory());
  }

  private Pupil pupil(String name) {
    long seed = Seeds.child(workshop.seed(), name);
    return new Pupil(workshop.policy().valueModel(seed), method.school(), seed);
  }

  @Override
  public List<Judged> value(List<Judged> judged) {
    List<double[]> v = ofStates(judged);
    List<double[]> q = ofActions(judged);
    return IntStream.range(0, judged.size())
        .mapToObj(i -> valued(judged.get(i), v.get(i), q.get(i)))
        .toList();
  }

  private static Judged valued(Judged judged, double[] v, double[] q) {
    List<Double> advantages = IntStream.range(0, v.length).mapToObj(t -> q[t] - v[t]).toList();
    Judgement judgement = judged.judgement();
    return new Judged(
        judged.trajectory(),
        new Judgement(judgement.scores(), advantages, judgement.reason()),
        new Values(v, new double[0][]));
  }

  /** V of each step. */
  private List<double[]> ofStates(List<Judged> judged) {
    List<Trajectory> all = judged.stream().map(Judged::trajectory).toList();
    List<double[][]> numbers = states.values(all, Place.BEFORE_CALL);
    return IntStream.range(0, all.size())
        .mapToObj(i -> StepCalls.read(numbers.get(i), StepCalls.first(all.get(i))))
        .toList();
  }

  /** Q of each step. */
  private List<double[]> ofActions(List<Judged> judged) {
    List<Trajectory> all = judged.stream().map(Judged::trajectory).toList();
    List<double[][]> numbers = actions.values(all, Place.AFTER_CALL);
    return IntStream.range(0, all.size())
        .mapToObj(i -> StepCalls.read(numbers.get(i), StepCalls.last(all.get(i))))
        .toList();
  }

  @Override
  public Map<String, Double> learn(List<Judged> judged, Moment moment) {
    memory.add(judged, moment.update());
    List<Judged> replayed = new ArrayList<>(memory.before(moment.update(), workshop));
    double earlier = replayed.size();
    replayed.addAll(judged);
    Map<String, Double> metrics = new HashMap<>();
    metrics.put("replayed", earlier / replayed.size());
    var fit = new Fit();
    learn(actions, temporalDifferences(replayed, fit), Place.AFTER_CALL, "q", moment, metrics);
    metrics.putAll(fit.metrics());
    learn(states, onPolicy(judged), Place.BEFORE_CALL, "v", moment, metrics);
    return metrics;
  }

  private static void learn(
      Pupil pupil,
      List<Exercise> exercises,
      Place place,
      String name,
      Moment moment,
      Map<String, Double> metrics) {
    pupil
        .learn(exercises, place, moment.update())
        .forEach((key, value) -> metrics.put(name + "." + key, value));
  }

  /** What Q is to learn: rₜ + γ V(sₜ₊₁), which is the λ-return of V with λ = 0. */
  private List<Exercise> temporalDifferences(List<Judged> judged, Fit fit) {
    List<double[]> v = ofStates(judged);
    List<double[]> q = ofActions(judged);
    List<Exercise> exercises = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      Trajectory trajectory = judged.get(i).trajectory();
      int[] calls = StepCalls.last(trajectory);
      double[] steps = LambdaReturns.ofSteps(judged.get(i), v.get(i), method.discount(), 0);
      double[][] targets = StepCalls.targets(trajectory, calls, steps);
      long places = fit.add(StepCalls.targets(trajectory, calls, q.get(i)), targets);
      add(trajectory, targets, places, exercises);
    }
    return exercises;
  }

  /** What V is to learn: Q(sₜ, aₜ). */
  private List<Exercise> onPolicy(List<Judged> judged) {
    List<double[]> q = ofActions(judged);
    List<Exercise> exercises = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      Trajectory trajectory = judged.get(i).trajectory();
      int[] calls = StepCalls.first(trajectory);
      double[][] targets = StepCalls.targets(trajectory, calls, q.get(i));
      long places = IntStream.of(calls).filter(c -> c != StepCalls.NONE).count();
      add(trajectory, targets, places, exercises);
    }
    return exercises;
  }

  private static void add(
      Trajectory trajectory, double[][] targets, long places, List<Exercise> exercises) {
    if (places > 0) {
      exercises.add(new Exercise(List.of(trajectory), ValueLosses.squared(targets), places));
    }
  }

  @Override
  public void save(Path folder) {
    states.save(folder.resolve("states"));
    actions.save(folder.resolve("actions"));
    memory.save(folder);
  }

  @Override
  public void restore(Path folder) {
    states.restore(folder.resolve("states"));
    actions.restore(folder.resolve("actions"));
    memory.restore(folder);
  }

  @Override
  public void close() {
    try (actions) {
      states.close();
    }
  }
}
