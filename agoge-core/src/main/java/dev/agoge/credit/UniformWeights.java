package dev.agoge.credit;

import dev.agoge.support.Parameter;
import java.util.Arrays;
import java.util.List;

/**
 * The same weight for whatever was said, by the agent or by an expert: plain imitation, and for
 * objectives that compare whole trajectories. Calls that stand in the context only, of role {@code
 * noise}, {@code error} or {@code context}, weigh 0.
 *
 * @param weight of each token
 */
public record UniformWeights(@Parameter(value = "of each token", fallback = "1") double weight)
    implements Credit {

  @Override
  public String name() {
    return "uniform";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    return group.stream()
        .map(Judged::trajectory)
        .map(t -> Imitable.perStep(t, weights(t.steps().size())))
        .toList();
  }

  private double[] weights(int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, weight);
    return weights;
  }
}
