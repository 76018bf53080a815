package dev.agoge.credit;

import java.util.Arrays;
import java.util.List;

/**
 * REINFORCE with the group's mean as baseline: A = R − mean(R).
 *
 * <p>Williams, "Simple statistical gradient-following algorithms for connectionist reinforcement
 * learning", 1992. The baseline includes the trajectory itself, which shrinks the gradient by (n −
 * 1)/n; {@link LeaveOneOut} does not.
 */
public record Outcome() implements Credit {

  @Override
  public String name() {
    return "reinforce";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    Baseline baseline = Outcome::advantages;
    return baseline.assign(group);
  }

  private static double[] advantages(double[] scores) {
    double mean = Arrays.stream(scores).average().orElse(0);
    return Arrays.stream(scores).map(r -> r - mean).toArray();
  }
}
