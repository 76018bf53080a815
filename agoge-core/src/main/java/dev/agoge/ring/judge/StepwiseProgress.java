package dev.agoge.ring.judge;

import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.value.Exercise;
import dev.agoge.ring.value.Schooling;
import dev.agoge.ring.value.StepCalls;
import dev.agoge.ring.value.ValueLosses;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stepwise progress attribution: a step's contribution ĉₜ to the task, learnt such that the
 * contributions of an episode add up to its outcome, ½ (Σ ĉₜ − R)². The score of a step is α ĉₜ + β
 * gₜ, where gₜ is 1 for an action that the environment understood and otherwise 0.
 *
 * <p>Wang et al., "SPA-RL: Reinforcing LLM Agents via Stepwise Progress Attribution", arXiv
 * 2505.20732. There the estimator is trained once, on many rollouts of the policy after imitation,
 * before reinforcement begins; here it goes on learning from each update's episodes.
 *
 * @param contribution α
 * @param grounding β
 * @param school how it is taught
 */
public record StepwiseProgress(
    @Parameter(value = "weight of the contribution", fallback = "1", min = 0) double contribution,
    @Parameter(value = "added for an action that was understood", fallback = "0.1", min = 0)
        double grounding,
    @Parameter("how it is taught") Schooling school)
    implements JudgeMethod, Teaching {

  @Override
  public String name() {
    return "progress";
  }

  @Override
  public RunJudge open(Workshop workshop) {
    return new TaughtJudge(name(), workshop, school, this);
  }

  @Override
  public List<Exercise> exercises(Lesson lesson) {
    return lesson.all().stream()
        .filter(t -> !t.calls().isEmpty())
        .map(t -> new Exercise(t, ValueLosses.whole(StepCalls.last(t), t.episodeReturn())))
        .toList();
  }

  @Override
  public List<Opinion> opinions(List<Trajectory> group, List<double[]> numbers) {
    return IntStream.range(0, group.size())
        .mapToObj(
            i ->
                new Opinion(
                    Math.clamp(Numbers.sum(numbers.get(i)), 0, 1),
                    group.get(i).episodeReturn(),
                    steps(group.get(i), numbers.get(i))))
        .toList();
  }

  private double[] steps(Trajectory trajectory, double[] numbers) {
    return IntStream.range(0, numbers.length)
        .mapToDouble(
            t -> contribution * numbers[t] + (trajectory.steps().get(t).valid() ? grounding : 0))
        .toArray();
  }
}
