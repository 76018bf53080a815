package dev.agoge.learn.objective;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.support.Parameter;

/**
 * Direct preference optimisation over turns. Only the agent's own tokens count, and of these only
 * the ones of nonzero weight; how large the weight is does not matter. With the log-ratio of a
 * trajectory (or of a part of it) h = Σ φ (log π − log π_ref),
 *
 * <pre>
 *   L = − log σ(β (h_chosen − h_rejected) − m) − α mean log π(chosen)
 * </pre>
 *
 * <p>Rafailov et al., "Direct Preference Optimization", arXiv 2305.18290, equation 7 (φ = 1, m = α
 * = 0). Sums over the agent's tokens of several turns, with what the environment said left out, are
 * the multi-turn form of Xiong et al., "Building Math Agents with Multi-Turn Iterative Preference
 * Learning", arXiv 2409.02392, and of ETO (Song et al., arXiv 2403.02502). The last term is that of
 * iterative RPO (Pang et al., arXiv 2404.19733) and, up to its average over tokens, of IPR (Xiong
 * et al., arXiv 2406.11176).
 *
 * <p>With a discount below 1, turn t of T has φ = γᵗ (1 − γᵀ⁻ᵗ) / (1 − γᵀ), the weight that DMPO
 * (Shi et al., "Direct Multi-Turn Preference Optimization for Language Agents", arXiv 2406.14868)
 * derives from a discounted occupancy measure; turns are counted from 0 by model calls. DMPO's
 * limit for γ → 1 is (T − t)/T; here 1 stands for all turns alike.
 *
 * @param beta β, how far the policy may go for a preference
 * @param margin m, by which the chosen side must win
 * @param averaged whether h is the mean over the counting tokens instead of the sum, so that length
 *     by itself neither wins nor loses
 * @param discount γ of DMPO's weights
 * @param imitation α
 * @param renewEvery after how many updates π_ref becomes the present policy, as iterated DPO does;
 *     0 for never
 */
public record DirectPreference(
    @Parameter(value = "beta: how far to go for a preference", fallback = "0.1", min = 0)
        double beta,
    @Parameter(value = "by which the chosen side must win", fallback = "0", min = 0) double margin,
    @Parameter(value = "mean over tokens instead of their sum", fallback = "false")
        boolean averaged,
    @Parameter(
            value = "gamma of DMPO's weights of turns; 1 for all turns alike",
            fallback = "1",
            min = 0.01,
            max = 1)
        double discount,
    @Parameter(
            value = "weight of the mean negative log-likelihood of the chosen side",
            fallback = "0",
            min = 0)
        double imitation,
    @Parameter(
            value = "updates after which the reference becomes the present policy; 0 for never",
            fallback = "0",
            min = 0)
        int renewEvery)
    implements Objective {

  @Override
  public String name() {
    return "dpo";
  }

  @Override
  public Reference reference() {
    return renewEvery == 0 ? Reference.START : Reference.renewed(renewEvery);
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
    PairLoss.Weights weights =
        (side, token) -> beta * turnWeight(batch, token) / (averaged ? side.size() : 1);
    return new PairLoss(weights, batch.reference(), margin, imitation).of(batch, slopes);
  }

  private double turnWeight(TokenBatch batch, int token) {
    if (discount == 1) {
      return 1;
    }
    TokenBatch.Origin origin = batch.origins()[token];
    int turns =
        batch
            .examples()
            .get(origin.example())
            .parts()
            .get(origin.part())
            .trajectory()
            .calls()
            .size();
    int turn = origin.call();
    return Math.pow(discount, turn)
        * (1 - Math.pow(discount, turns - turn))
        / (1 - Math.pow(discount, turns));
  }
}
