package dev.agoge.credit;

import dev.agoge.support.Parameter;
import java.util.Arrays;
import java.util.List;

/**
 * Imitation weighted by the advantage: w = min(exp(A / β), wₘₐₓ). What stands in the context only
 * weighs 0.
 *
 * <p>Peng et al., "Advantage-Weighted Regression: Simple and Scalable Off-Policy Reinforcement
 * Learning", arXiv 1910.00177, with wₘₐₓ = 20. A is the λ-return of a step less its value, as
 * there, if a critic valued the steps; without one it is the score less the group's mean, for every
 * step alike.
 *
 * @param temperature β
 * @param most wₘₐₓ
 * @param discount of later rewards, if there is a critic
 * @param lambda 1 trusts returns, 0 trusts the critic
 */
public record AdvantageWeights(
    @Parameter(value = "weights are exp(advantage / temperature)", fallback = "0.5", min = 1e-3)
        double temperature,
    @Parameter(value = "the largest weight", fallback = "20", min = 0) double most,
    @Parameter(
            value = "discount of later rewards, if there is a critic",
            fallback = "1",
            min = 0,
            max = 1)
        double discount,
    @Parameter(
            value = "1 trusts returns, 0 trusts the critic, if there is one",
            fallback = "0.95",
            min = 0,
            max = 1)
        double lambda)
    implements Credit {

  @Override
  public String name() {
    return "advantage-weighted";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    boolean valued =
        group.stream().allMatch(j -> j.values().steps().length == j.trajectory().steps().size());
    Credit advantages =
        valued
            ? new GeneralisedAdvantage(
                discount, lambda, GeneralisedAdvantage.Level.STEP, 1, 1, false)
            : new Outcome();
    return advantages.assign(group).stream().map(this::weighted).toList();
  }

  private Credited weighted(Credited advantages) {
    double[] weights =
        Arrays.stream(advantages.bySteps())
            .map(a -> Math.min(most, Math.exp(a / temperature)))
            .toArray();
    return Imitable.perStep(advantages.trajectory(), weights);
  }
}
