package dev.agoge.credit;

import dev.agoge.support.Parameter;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.Arrays;
import java.util.List;

/**
 * Returns discounted by how long turns took, relative to all steps of the group.
 *
 * <p>A turn that takes d units of time puts γ^d between itself and what follows: Gₖ = γ^dₖ (rₖ +
 * Gₖ₊₁), the return of a semi-Markov decision process (Bradtke and Duff, "Reinforcement Learning
 * Methods for Continuous-Time Markov Decision Problems", NIPS 1994). Its own reward comes after the
 * turn and is discounted too, so that of two ways to the same end the one with fewer tokens, or
 * less waiting, is the better one.
 *
 * @param measure what time is
 * @param unit how many steps, tokens or seconds are one unit of time
 * @param discount γ for a unit of time
 * @param standardise whether to divide by the standard deviation of all steps
 */
public record DurationAware(
    @Parameter(value = "time is steps, output tokens, or seconds in models", fallback = "tokens")
        Measure measure,
    @Parameter(
            value = "so many steps, tokens or seconds are one unit of time",
            fallback = "10",
            min = 1e-6)
        double unit,
    @Parameter(value = "discount for a unit of time", fallback = "0.95", min = 0.01, max = 1)
        double discount,
    @Parameter(value = "divide by the standard deviation of all steps", fallback = "true")
        boolean standardise)
    implements Credit {

  /** What the duration of a turn is. */
  public enum Measure {
    /** 1. */
    STEPS {
      @Override
      double of(Step step) {
        return 1;
      }
    },
    /** The tokens said in it. */
    TOKENS {
      @Override
      double of(Step step) {
        return step.calls().stream().mapToInt(c -> c.output().length).sum();
      }
    },
    /** The seconds its model calls took; not the same twice, not even with the same seed. */
    SECONDS {
      @Override
      double of(Step step) {
        return step.calls().stream().mapToLong(ModelCall::nanos).sum() / 1e9;
      }
    };

    abstract double of(Step step);
  }

  @Override
  public String name() {
    return "duration";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    double[][] returns =
        group.stream()
            .map(j -> Turns.perStep(j, turns -> returns(j.trajectory(), turns)))
            .toArray(double[][]::new);
    return Turns.credited(group, Turns.centred(group, returns, standardise));
  }

  private double[] returns(Trajectory trajectory, Turns turns) {
    double[] durations =
        Arrays.stream(turns.steps())
            .mapToDouble(s -> measure.of(trajectory.steps().get(s)) / unit)
            .toArray();
    double[] returns = new double[durations.length];
    double later = 0;
    for (int k = durations.length - 1; k >= 0; k--) {
      later = Math.pow(discount, durations[k]) * (turns.rewards()[k] + later);
      returns[k] = later;
    }
    return returns;
  }
}
