package dev.agoge.credit;

import dev.agoge.support.Parameter;
import java.util.Arrays;
import java.util.List;

/**
 * The same weight for everything that was said on purpose: for objectives that compare whole
 * trajectories, and for plain imitation of what earlier parts let through. Calls that stand in the
 * context only, of role {@code noise}, {@code error} or {@code context}, weigh 0.
 *
 * @param weight of each token
 */
public record Uniform(@Parameter(value = "of each token", fallback = "1") double weight)
    implements Credit {

  @Override
  public String name() {
    return "uniform";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    return group.stream().map(this::weigh).toList();
  }

  private Credited weigh(Judged judged) {
    double[] weights = new double[judged.trajectory().steps().size()];
    Arrays.fill(weights, weight);
    return Imitable.perStep(judged.trajectory(), weights);
  }
}
