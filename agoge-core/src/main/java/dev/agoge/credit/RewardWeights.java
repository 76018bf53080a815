package dev.agoge.credit;

import dev.agoge.support.Parameter;
import java.util.List;

/**
 * Imitation weighted by the score: w = R, or w = exp(R / β). What stands in the context only weighs
 * 0.
 *
 * <p>R itself after Xi et al., "AgentGym: Evolving Large Language Model-based Agents across Diverse
 * Environments" (AgentEvol), arXiv 2406.04151, where rewards lie in [0, 1]; a score below 0 weighs
 * 0 here. The exponential after Peters and Schaal, "Reinforcement Learning by Reward-Weighted
 * Regression for Operational Space Control", ICML 2007. No baseline: scores of a task that is
 * always solved weigh as much as those of one that hardly ever is.
 *
 * @param temperature β; 0 for the score itself
 * @param most the largest weight
 */
public record RewardWeights(
    @Parameter(
            value = "weights are exp(score / temperature); 0 for the score itself",
            fallback = "0",
            min = 0)
        double temperature,
    @Parameter(value = "the largest weight", fallback = "20", min = 0) double most)
    implements Credit {

  @Override
  public String name() {
    return "reward";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    return group.stream()
        .map(
            j ->
                Imitable.perStep(
                    j.trajectory(),
                    j.trajectory().steps().stream()
                        .mapToDouble(s -> weight(j.score(s.player())))
                        .toArray()))
        .toList();
  }

  private double weight(double score) {
    double weight = temperature == 0 ? Math.max(0, score) : Math.exp(score / temperature);
    return Math.min(most, weight);
  }
}
