package dev.agoge.ring.judge;

import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.judge.Outcomes.Pair;
import dev.agoge.ring.value.Exercise;
import dev.agoge.ring.value.Logistic;
import dev.agoge.ring.value.Schooling;
import dev.agoge.ring.value.StepCalls;
import dev.agoge.ring.value.ValueLosses;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A pairwise ranker: the reward of a trajectory is a sum over its steps, R̂ = Σ vₜ, and of two
 * episodes of a group the better one has the higher reward with probability σ(R̂⁺ − R̂⁻).
 *
 * <p>Bradley and Terry, 1952; Christiano et al., "Deep Reinforcement Learning from Human
 * Preferences", arXiv 1706.03741, for sums over steps; Chen et al., "Scaling Autonomous Agents via
 * Automatic Reward Modeling And Planning" (ARMAP), arXiv 2502.12130, for agents. There pairs are
 * made by a large model that writes tasks and failures; here a pair is two episodes of a group with
 * different returns. The score of an episode is (1 − w) R + w R̂. Only differences within a group
 * are learnt; a chance of success is therefore taken relative to the group's mean.
 *
 * @param weight w
 * @param pairs of a group at most
 * @param school how it is taught
 */
public record Ranker(
    @Parameter(
            value = "how much of the environment's outcome it replaces",
            fallback = "0",
            min = 0,
            max = 1)
        double weight,
    @Parameter(value = "pairs of a group at most", fallback = "8", min = 1) int pairs,
    @Parameter("how it is taught") Schooling school)
    implements JudgeMethod, Teaching {

  @Override
  public String name() {
    return "pairwise";
  }

  @Override
  public RunJudge open(Workshop workshop) {
    return new TaughtJudge(name(), workshop, school, this);
  }

  @Override
  public List<Exercise> exercises(Lesson lesson) {
    List<Exercise> exercises = new ArrayList<>();
    for (List<Trajectory> group : lesson.groups()) {
      for (Pair pair : Outcomes.pairs(group, pairs)) {
        Trajectory better = group.get(pair.better());
        Trajectory worse = group.get(pair.worse());
        exercises.add(
            new Exercise(
                List.of(better, worse),
                ValueLosses.preference(StepCalls.last(better), StepCalls.last(worse)),
                1));
      }
    }
    return exercises;
  }

  @Override
  public List<Opinion> opinions(List<Trajectory> group, List<double[]> numbers) {
    double mean = Numbers.meanSum(numbers);
    return IntStream.range(0, group.size())
        .mapToObj(
            i -> {
              double sum = Numbers.sum(numbers.get(i));
              return new Opinion(
                  Logistic.sigmoid(sum - mean),
                  (1 - weight) * group.get(i).episodeReturn() + weight * sum,
                  numbers.get(i));
            })
        .toList();
  }
}
