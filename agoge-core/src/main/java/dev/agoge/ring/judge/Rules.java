package dev.agoge.ring.judge;

import dev.agoge.judge.Judge;
import dev.agoge.judge.Judgement;
import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Plain rules beside the outcome. A step is worth
 *
 * <pre>
 *   w_progress (γ Φₜ₊₁ − Φₜ) − w_length − w_repetition [tried before] − w_invalid [not understood]
 * </pre>
 *
 * where Φ is the progress the environment reports, 0 before the first step: potential-based shaping
 * (Ng, Harada and Russell, "Policy invariance under reward transformations", 1999), whose other
 * terms are not potential-based and do change what is optimal. The score of an episode is w_outcome
 * R and the sum of its steps. It learns nothing.
 *
 * @param outcome w_outcome
 * @param progress w_progress
 * @param discount γ
 * @param length w_length
 * @param repetition w_repetition, of an action that the episode already took in the same state
 * @param invalid w_invalid
 */
public record Rules(
    @Parameter(value = "weight of the environment's outcome", fallback = "1", min = 0)
        double outcome,
    @Parameter(value = "weight of the progress a step made", fallback = "0", min = 0)
        double progress,
    @Parameter(value = "discount in the shaping by progress", fallback = "1", min = 0, max = 1)
        double discount,
    @Parameter(value = "taken for each step", fallback = "0", min = 0) double length,
    @Parameter(
            value = "taken for an action that was already tried in the same state",
            fallback = "0",
            min = 0)
        double repetition,
    @Parameter(value = "taken for a step that was not understood", fallback = "0", min = 0)
        double invalid)
    implements JudgeMethod, Judge {

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public RunJudge open(Workshop workshop) {
    return RunJudge.of(this);
  }

  @Override
  public Judgement judge(Trajectory trajectory) {
    double[] steps = steps(trajectory);
    List<Step> all = trajectory.steps();
    List<Double> scores =
        IntStream.range(0, trajectory.players())
            .mapToObj(
                player ->
                    outcome * trajectory.episodeReturn(player)
                        + IntStream.range(0, steps.length)
                            .filter(t -> all.get(t).player() == player)
                            .mapToDouble(t -> steps[t])
                            .sum())
            .toList();
    return new Judgement(scores, DoubleStream.of(steps).boxed().toList(), "");
  }

  private double[] steps(Trajectory trajectory) {
    double[] steps = new double[trajectory.steps().size()];
    Set<String> tried = new HashSet<>();
    double before = 0;
    for (int t = 0; t < steps.length; t++) {
      Step step = trajectory.steps().get(t);
      String state = step.stateKey().isEmpty() ? step.observation() : step.stateKey();
      boolean isNew = tried.add(step.player() + "|" + state + "|" + step.action());
      steps[t] = -length - (isNew ? 0 : repetition) - (step.valid() ? 0 : invalid);
      if (progress > 0) {
        double after = progress(trajectory, step);
        steps[t] += progress * (discount * after - before);
        before = after;
      }
    }
    return steps;
  }

  private static double progress(Trajectory trajectory, Step step) {
    if (Double.isNaN(step.progress())) {
      throw new IllegalArgumentException(
          "judge.progress: environment %s does not measure progress; set it to 0"
              .formatted(trajectory.task().environment()));
    }
    return step.progress();
  }
}
