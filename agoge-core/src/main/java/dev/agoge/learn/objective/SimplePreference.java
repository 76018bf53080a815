package dev.agoge.learn.objective;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.support.Parameter;

/**
 * SimPO: preference optimisation without a reference, on mean log-probabilities, so that length by
 * itself neither wins nor loses.
 *
 * <pre>
 *   L = − log σ(β mean log π(chosen) − β mean log π(rejected) − γ)
 * </pre>
 *
 * <p>Meng et al., "SimPO: Simple Preference Optimization with a Reference-Free Reward", arXiv
 * 2405.14734, equation 6; over turns as in {@link DirectPreference}.
 *
 * @param beta β
 * @param margin γ, the target margin
 */
public record SimplePreference(
    @Parameter(value = "beta: scale of the mean log-probabilities", fallback = "2", min = 0)
        double beta,
    @Parameter(value = "gamma: by which the chosen side must win", fallback = "1", min = 0)
        double margin)
    implements Objective {

  @Override
  public String name() {
    return "simpo";
  }

  @Override
  public Scope scope() {
    return Scope.STEP;
  }

  @Override
  public boolean takesPairs() {
    return true;
  }

  @Override
  public boolean skipsZeroWeights() {
    return true;
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    PairLoss.Weights weights = (side, token) -> beta / side.size();
    return new PairLoss(weights, new double[0], margin, 0).of(batch, slopes);
  }
}
