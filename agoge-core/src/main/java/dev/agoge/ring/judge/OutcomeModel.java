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
import dev.agoge.trajectory.Trajectory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An outcome reward model: p(success | trajectory) = σ(v), read after the last action, learnt from
 * the outcomes by cross-entropy.
 *
 * <p>Cobbe et al., "Training Verifiers to Solve Math Word Problems", arXiv 2110.14168. The score of
 * an episode is (1 − w) R + w p. It is learnt online from the episodes that it judges, where a
 * published one is learnt once from a data set; it says nothing of steps.
 *
 * @param weight w, how much of the environment's outcome R it replaces
 * @param school how it is taught
 */
public record OutcomeModel(
    @Parameter(
            value = "how much of the environment's outcome it replaces",
            fallback = "1",
            min = 0,
            max = 1)
        double weight,
    @Parameter("how it is taught") Schooling school)
    implements JudgeMethod, Teaching {

  @Override
  public String name() {
    return "outcome-model";
  }

  @Override
  public RunJudge open(Workshop workshop) {
    return new TaughtJudge(name(), workshop, school, this);
  }

  @Override
  public List<Exercise> exercises(Lesson lesson) {
    return lesson.all().stream()
        .filter(t -> StepCalls.end(t) != StepCalls.NONE)
        .map(t -> new Exercise(t, ValueLosses.logistic(target(t))))
        .toList();
  }

  private static double[][] target(Trajectory trajectory) {
    double[][] targets = new double[trajectory.calls().size()][1];
    Arrays.stream(targets).forEach(row -> row[0] = Double.NaN);
    targets[StepCalls.end(trajectory)][0] = trajectory.success() ? 1 : 0;
    return targets;
  }

  @Override
  public List<Opinion> opinions(List<Trajectory> group, List<double[]> numbers) {
    return IntStream.range(0, group.size())
        .mapToObj(i -> opinion(group.get(i), numbers.get(i)))
        .toList();
  }

  private Opinion opinion(Trajectory trajectory, double[] numbers) {
    double last = Numbers.last(trajectory, numbers);
    double chance = Logistic.sigmoid(last);
    double score = (1 - weight) * trajectory.episodeReturn() + weight * chance;
    return new Opinion(chance, score, new double[0]);
  }
}
