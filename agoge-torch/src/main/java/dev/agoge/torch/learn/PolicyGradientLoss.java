package dev.agoge.torch.learn;

import dev.agoge.learn.PolicyGradientSettings;
import dev.agoge.torch.decoder.Backend;
import java.util.Optional;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The clipped surrogate of PPO (Schulman et al., arXiv 1707.06347, equation 7) with two different
 * clips (DAPO, arXiv 2503.14476, equation 10), a penalty for leaving a reference policy, and an
 * entropy bonus. For one token
 *
 * <pre>
 *   ρ   = exp(log π − log π_old)
 *   KL  = π_ref/π − log(π_ref/π) − 1            k3, unbiased and never negative
 *   l   = − min(ρ A, clip(ρ, 1 − ε_low, 1 + ε_high) A) + β KL − α H
 * </pre>
 *
 * and L is the mean of l weighted by the tokens' shares. All probabilities are those under the
 * temperature and the allowed ids in force when the token was drawn.
 */
final class PolicyGradientLoss {
  private PolicyGradientLoss() {}

  /**
   * The parts of l for P tokens, each [P].
   *
   * @param loss l itself
   * @param clipped 1 where the clip decides, so that the surrogate has no gradient
   * @param klOld k3 estimate of KL(π_old ‖ π), how far the policy went from the sampler
   * @param klReference k3 estimate of KL(π ‖ π_ref), if there is a reference
   */
  record Terms(Tensor loss, Tensor clipped, Tensor klOld, Optional<Tensor> klReference) {}

  static Terms terms(
      Tensor logProbs,
      Tensor old,
      Tensor advantages,
      Tensor entropy,
      Optional<Tensor> reference,
      PolicyGradientSettings settings) {
    Tensor logRatio = logProbs.sub(old);
    Tensor ratio = logRatio.exp();
    Tensor free = ratio.mul(advantages);
    Tensor held =
        ratio.clamp(bound(1 - settings.clipLow()), bound(1 + settings.clipHigh())).mul(advantages);
    Tensor loss = torch.min(free, held).neg();
    Optional<Tensor> kl = reference.map(r -> k3(r.sub(logProbs)));
    if (kl.isPresent() && settings.klWeight() != 0) {
      loss = loss.add(kl.get().mul(Backend.scalar(settings.klWeight())));
    }
    if (settings.entropyWeight() != 0) {
      loss = loss.sub(entropy.mul(Backend.scalar(settings.entropyWeight())));
    }
    Tensor clipped = held.lt(free).to(logProbs.scalar_type());
    return new Terms(loss, clipped, k3(logRatio), kl);
  }

  /** eˣ − x − 1 for x = log(q/p), the k3 estimate of KL(p ‖ q) from a draw of p. */
  static Tensor k3(Tensor x) {
    return x.expm1().sub(x);
  }

  private static ScalarOptional bound(double value) {
    return new ScalarOptional(Backend.scalar(value));
  }
}
