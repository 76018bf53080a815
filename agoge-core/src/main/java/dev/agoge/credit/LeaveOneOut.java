package dev.agoge.credit;

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
    double sum = group.stream().mapToDouble(Judged::score).sum();
    int others = group.size() - 1;
    return group.stream()
        .map(
            j ->
                Credited.uniform(
                    j.trajectory(), others == 0 ? 0 : j.score() - (sum - j.score()) / others))
        .toList();
  }
}
