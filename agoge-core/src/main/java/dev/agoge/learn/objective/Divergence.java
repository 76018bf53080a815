package dev.agoge.learn.objective;

import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;

/**
 * Estimates of KL(p ‖ q) from one draw of p, as functions of x = log q − log p at the draw
 * (Schulman, "Approximating KL divergence", 2020).
 *
 * <p>The third of the family, k1 = −x, is no loss: its derivative has mean zero. Put into the
 * reward instead, token by token and without what comes later, k1 has the gradient of {@link #K2}.
 */
public enum Divergence {
  /** x²/2: biased, but its mean derivative is that of the divergence. */
  K2,
  /** eˣ − x − 1: unbiased, and never negative. */
  K3;

  double of(double x) {
    return switch (this) {
      case K2 -> x * x / 2;
      case K3 -> Math.expm1(x) - x;
    };
  }

  /** The derivative of {@link #of}. */
  double slope(double x) {
    return switch (this) {
      case K2 -> x;
      case K3 -> Math.expm1(x);
    };
  }

  /**
   * The penalty for leaving the reference, the sum of the estimates weighted by the tokens' shares;
   * 0 without a weight.
   */
  double penalty(TokenBatch batch, Slopes slopes, double weight) {
    double penalty = 0;
    for (int i = 0; weight > 0 && i < batch.size(); i++) {
      double x = batch.reference()[i] - batch.logProbs()[i];
      penalty += weight * batch.shares()[i] * of(x);
      slopes.add(i, -weight * batch.shares()[i] * slope(x));
      slopes.measure("kl", of(x));
    }
    return penalty;
  }
}
