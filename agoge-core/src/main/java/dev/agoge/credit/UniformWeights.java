package dev.agoge.credit;

import java.util.Arrays;
import java.util.List;

/**
 * The weight 1 for whatever was said, by the agent or by an expert: plain imitation. Calls that
 * stand in the context only, of role {@code noise}, {@code error} or {@code context}, weigh 0.
 */
public record UniformWeights() implements Credit {

  @Override
  public String name() {
    return "uniform";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    return group.stream()
        .map(Judged::trajectory)
        .map(t -> Imitable.perStep(t, ones(t.steps().size())))
        .toList();
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}
