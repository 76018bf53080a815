package dev.agoge.ring.judge;

import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.value.Exercise;
import dev.agoge.ring.value.Logistic;
import dev.agoge.ring.value.Schooling;
import dev.agoge.ring.value.StepCalls;
import dev.agoge.ring.value.ValueLosses;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A process reward model: Q(s, a) = σ(v), read after each action, learnt from what came after it.
 *
 * <p>Choudhury, "Process Reward Models for LLM Agents: Practical Framework and Directions"
 * (AgentPRM), arXiv 2502.10325: the target of an action in a state is the mean of the discounted
 * returns from there on, over all episodes that did the same in the same state, and the loss the
 * cross-entropy with this soft target. With λ below 1 returns are bootstrapped from the model
 * itself, Gₜ = rₜ + γ ((1 − λ) Qₜ₊₁ + λ Gₜ₊₁), as in the other AgentPRM (Xi et al., "Process Reward
 * Models for LLM Agents via Step-Wise Promise and Progress", arXiv 2511.08325), which also scores
 * an action by how much it added: Qₜ − Qₜ₋₁.
 *
 * <p>The paper's model is trained on separate rollouts and in rounds; this one on each update's
 * episodes. The same state is the environment's true state where it tells it, else the text it
 * showed. Returns are cut to [0, 1]. The first action has added what its Q is above the mean of the
 * group's first actions.
 *
 * @param discount γ
 * @param lambda λ
 * @param pool whether returns of equal actions in equal states are averaged
 * @param form what the score of a step is
 * @param school how it is taught
 */
public record ProcessModel(
    @Parameter(value = "discount of later rewards", fallback = "0.95", min = 0, max = 1)
        double discount,
    @Parameter(
            value = "1 learns from whole returns, less also from its own later values",
            fallback = "1",
            min = 0,
            max = 1)
        double lambda,
    @Parameter(value = "average over equal actions in equal states", fallback = "true")
        boolean pool,
    @Parameter(value = "a step's score is its value, or what it added to it", fallback = "value")
        Form form,
    @Parameter("how it is taught") Schooling school)
    implements JudgeMethod, Teaching {

  /** What the score of a step is. */
  public enum Form {
    /** Q of the action. */
    VALUE,
    /** By how much Q rose. */
    GAIN
  }

  @Override
  public String name() {
    return "process-model";
  }

  @Override
  public RunJudge open(Workshop workshop) {
    return new TaughtJudge(name(), workshop, school, this);
  }

  @Override
  public List<Exercise> exercises(Lesson lesson) {
    List<Trajectory> all = lesson.all();
    List<double[]> numbers = lesson.numbers().stream().flatMap(List::stream).toList();
    List<double[]> returns =
        IntStream.range(0, all.size()).mapToObj(i -> returns(all.get(i), numbers.get(i))).toList();
    if (pool) {
      pooled(all, returns);
    }
    List<Exercise> exercises = new ArrayList<>();
    for (int i = 0; i < returns.size(); i++) {
      Trajectory trajectory = all.get(i);
      if (!trajectory.calls().isEmpty()) {
        int[] calls = StepCalls.last(trajectory);
        double[][] targets = StepCalls.targets(trajectory, calls, returns.get(i));
        exercises.add(
            new Exercise(
                List.of(trajectory), ValueLosses.logistic(targets), trajectory.steps().size()));
      }
    }
    return exercises;
  }

  /** Gₜ of each step. */
  double[] returns(Trajectory trajectory, double[] numbers) {
    double[] returns = new double[numbers.length];
    double later = 0;
    for (int t = returns.length - 1; t >= 0; t--) {
      double reward = trajectory.steps().get(t).rewards().of(0);
      returns[t] = Math.clamp(reward + discount * later, 0, 1);
      later = (1 - lambda) * Logistic.sigmoid(numbers[t]) + lambda * returns[t];
    }
    return returns;
  }

  private static void pooled(List<Trajectory> all, List<double[]> returns) {
    Map<String, double[]> sums = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (int t = 0; t < returns.get(i).length; t++) {
        double[] sum = sums.computeIfAbsent(key(all.get(i), t), k -> new double[2]);
        sum[0] += returns.get(i)[t];
        sum[1]++;
      }
    }
    for (int i = 0; i < all.size(); i++) {
      for (int t = 0; t < returns.get(i).length; t++) {
        double[] sum = sums.getOrDefault(key(all.get(i), t), new double[] {0, 1});
        returns.get(i)[t] = sum[0] / sum[1];
      }
    }
  }

  private static String key(Trajectory trajectory, int t) {
    Step step = trajectory.steps().get(t);
    String state = step.stateKey().isEmpty() ? step.observation() : step.stateKey();
    return trajectory.task().id() + "|" + state + "|" + step.action();
  }

  @Override
  public List<Opinion> opinions(List<Trajectory> group, List<double[]> numbers) {
    double first =
        numbers.stream()
            .filter(n -> n.length > 0)
            .mapToDouble(n -> Logistic.sigmoid(n[0]))
            .average()
            .orElse(0);
    return IntStream.range(0, group.size())
        .mapToObj(
            i ->
                new Opinion(
                    Logistic.sigmoid(Numbers.last(group.get(i), numbers.get(i))),
                    group.get(i).episodeReturn(),
                    steps(numbers.get(i), first)))
        .toList();
  }

  private double[] steps(double[] numbers, double first) {
    double[] steps = new double[numbers.length];
    double before = first;
    for (int t = 0; t < steps.length; t++) {
      double value = Logistic.sigmoid(numbers[t]);
      steps[t] = form == Form.VALUE ? value : value - before;
      before = value;
    }
    return steps;
  }
}
