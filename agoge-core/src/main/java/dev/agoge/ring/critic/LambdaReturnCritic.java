package dev.agoge.ring.critic;

import dev.agoge.credit.Judged;
import dev.agoge.credit.LambdaReturns;
import dev.agoge.credit.Values;
import dev.agoge.learn.Moment;
import dev.agoge.learn.ValueModel.Place;
import dev.agoge.ring.Critic;
import dev.agoge.ring.CriticMethod;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.value.Exercise;
import dev.agoge.ring.value.Pupil;
import dev.agoge.ring.value.Schooling;
import dev.agoge.ring.value.StepCalls;
import dev.agoge.ring.value.ValueLosses;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The critic of PPO: a value of the state before each step, or before each token, that learns the
 * λ-returns Aₜ + Vₜ of generalised advantage estimation by squared error, if wished with values
 * that may move by no more than ε in an update.
 *
 * <p>Schulman et al., "Proximal Policy Optimization Algorithms", arXiv 1707.06347, and
 * "High-Dimensional Continuous Control Using Generalized Advantage Estimation", arXiv 1506.02438.
 * It is a network of its own that starts as a copy of the policy. Its discount and λ are its own:
 * Yuan et al. ("VC-PPO", arXiv 2503.01491) found that a critic of long episodes should learn from
 * whole returns, whatever λ the policy uses. A step without a model call has the value 0.
 *
 * @param level what it values
 * @param discount γ from one of these to the next
 * @param lambda λ
 * @param clip ε; 0 for none
 * @param school how it is taught
 */
public record LambdaReturnCritic(
    @Parameter(
            value = "what has a value: the state before a step, or before a token",
            fallback = "step")
        Level level,
    @Parameter(value = "discount of later rewards", fallback = "1", min = 0, max = 1)
        double discount,
    @Parameter(
            value = "1 learns whole returns, 0 from its own next value",
            fallback = "1",
            min = 0,
            max = 1)
        double lambda,
    @Parameter(
            value = "by how much an update may move a value and still lower the loss; 0 for any",
            fallback = "0",
            min = 0)
        double clip,
    @Parameter("how it is taught") Schooling school)
    implements CriticMethod {

  /** What has a value. */
  public enum Level {
    /** The state before each step. */
    STEP,
    /** The state before each token. */
    TOKEN
  }

  @Override
  public String name() {
    return "gae";
  }

  @Override
  public Critic open(Workshop workshop) {
    return new AtWork(Pupil.of(workshop, school));
  }

  private final class AtWork implements Critic {
    private final Pupil pupil;

    AtWork(Pupil pupil) {
      this.pupil = pupil;
    }

    @Override
    public List<Judged> value(List<Judged> judged) {
      List<Trajectory> all = judged.stream().map(Judged::trajectory).toList();
      List<double[][]> numbers =
          pupil.values(all, level == Level.STEP ? Place.BEFORE_CALL : Place.TOKENS);
      List<Judged> valued = new ArrayList<>();
      for (int i = 0; i < numbers.size(); i++) {
        valued.add(judged.get(i).with(values(all.get(i), numbers.get(i))));
      }
      return valued;
    }

    private Values values(Trajectory trajectory, double[][] numbers) {
      return level == Level.STEP
          ? new Values(StepCalls.read(numbers, StepCalls.first(trajectory)), new double[0][])
          : new Values(new double[0], numbers);
    }

    @Override
    public Map<String, Double> learn(List<Judged> judged, Moment moment) {
      List<Exercise> exercises = new ArrayList<>();
      var fit = new Fit();
      for (Judged each : judged) {
        double[][] old = old(each);
        double[][] targets = targets(each);
        long places = fit.add(old, targets);
        if (places > 0) {
          exercises.add(
              new Exercise(
                  List.of(each.trajectory()), ValueLosses.clipped(targets, old, clip), places));
        }
      }
      Map<String, Double> metrics = new HashMap<>(fit.metrics());
      metrics.putAll(
          pupil.learn(
              exercises, level == Level.STEP ? Place.BEFORE_CALL : Place.TOKENS, moment.update()));
      return metrics;
    }

    private double[][] old(Judged judged) {
      Trajectory trajectory = judged.trajectory();
      return level == Level.STEP
          ? StepCalls.targets(
              trajectory, StepCalls.first(trajectory), judged.values().ofSteps(trajectory))
          : judged.values().ofTokens(trajectory);
    }

    private double[][] targets(Judged judged) {
      Trajectory trajectory = judged.trajectory();
      if (level == Level.TOKEN) {
        return LambdaReturns.ofTokens(
            judged, judged.values().ofTokens(trajectory), discount, lambda);
      }
      double[] steps =
          LambdaReturns.ofSteps(judged, judged.values().ofSteps(trajectory), discount, lambda);
      return StepCalls.targets(trajectory, StepCalls.first(trajectory), steps);
    }

    @Override
    public void save(Path folder) {
      pupil.save(folder);
    }

    @Override
    public void restore(Path folder) {
      pupil.restore(folder);
    }

    @Override
    public void close() {
      pupil.close();
    }
  }
}
