package dev.agoge.credit;

import java.util.Arrays;
import java.util.List;

/**
 * RLOO: the baseline is the mean of the others, Aᵢ = Rᵢ − Σⱼ≠ᵢ Rⱼ / (n − 1), and 0 for a group of
 * one.
 *
 * <p>Ahmadian et al., "Back to Basics: Revisiting REINFORCE-Style Optimization for Learning from
 * Human Feedback in LLMs", arXiv 2402.14740.
 */
public record LeaveOneOut() implements Credit {

  @Override
  public String name() {
    return "rloo";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    Baseline baseline = LeaveOneOut::advantages;
    return baseline.assign(group);
  }

  private static double[] advantages(double[] scores) {
    double sum = Arrays.stream(scores).sum();
    int others = scores.length - 1;
    return Arrays.stream(scores).map(r -> others == 0 ? 0 : r - (sum - r) / others).toArray();
  }
}
