package dev.agoge.torch.learn;

import org.bytedeco.pytorch.Tensor;

/**
 * Imitation: the weighted negative log-likelihood of what the demonstrator said (behaviour cloning;
 * Pomerleau, "Efficient training of artificial neural networks for autonomous navigation", 1991).
 *
 * <p>L = − Σ w log π(token | everything before) / Σ w, over the tokens that the demonstrator
 * produced, under the ids that were allowed there; w ≥ 0.
 */
final class ImitationLoss {
  private ImitationLoss() {}

  /**
   * The numerator of L; divided by Σ w of the whole batch it is the loss.
   *
   * @param logProbs of the produced tokens, [P]
   * @param weights w, [P]
   */
  static Tensor sum(Tensor logProbs, Tensor weights) {
    return logProbs.mul(weights).sum().neg();
  }
}
