package dev.agoge.ring.judge;

import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.value.Bag;
import dev.agoge.ring.value.Exercise;
import dev.agoge.ring.value.Schooling;
import dev.agoge.ring.value.StepCalls;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reward redistribution by multiple-instance learning: the steps of an episode are the instances of
 * a bag, of which only the bag's label is known, the outcome R. Learnt is ½ (pool(v) − R)².
 *
 * <p>Early et al., "Non-Markovian Reward Modelling from Trajectory Labels via Interpretable
 * Multiple Instance Learning", arXiv 2205.15367. Each instance is read in the context of all before
 * it, which is their context-sensitive model; recurrent there, a transformer here. What the model
 * leaves unexplained is given to all steps alike, so that the scores of an episode's steps add up
 * to its outcome (Arjona-Medina et al., "RUDDER", arXiv 1806.07857): the optimal policy stays the
 * same, and an ignorant model does no harm.
 *
 * @param pooling of a bag's instances
 * @param school how it is taught
 */
public record Redistribution(
    @Parameter(
            value = "how steps make an outcome: their sum, their mean, or mostly the largest",
            fallback = "sum")
        Bag pooling,
    @Parameter("how it is taught") Schooling school)
    implements JudgeMethod, Teaching {

  @Override
  public String name() {
    return "redistribution";
  }

  @Override
  public RunJudge open(Workshop workshop) {
    return new TaughtJudge(name(), workshop, school, this);
  }

  @Override
  public List<Exercise> exercises(Lesson lesson) {
    return lesson.all().stream()
        .filter(t -> !t.calls().isEmpty())
        .map(t -> new Exercise(t, pooling.loss(StepCalls.last(t), t.episodeReturn())))
        .toList();
  }

  @Override
  public List<Opinion> opinions(List<Trajectory> group, List<double[]> numbers) {
    return IntStream.range(0, group.size())
        .mapToObj(i -> opinion(group.get(i), numbers.get(i)))
        .toList();
  }

  private Opinion opinion(Trajectory trajectory, double[] numbers) {
    double[] steps = pooling.shares(numbers);
    double pooled = Numbers.sum(steps);
    double outcome = trajectory.episodeReturn();
    for (int t = 0; t < steps.length; t++) {
      steps[t] += (outcome - pooled) / steps.length;
    }
    return new Opinion(Math.clamp(pooled, 0, 1), outcome, steps);
  }
}
