package dev.agoge.learn.objective;

/** Estimates of KL(p ‖ q) from one draw of p, as functions of x = log q − log p at the draw. */
final class Divergence {
  private Divergence() {}

  /** eˣ − x − 1: unbiased, and never negative (Schulman, "Approximating KL divergence", 2020). */
  static double k3(double x) {
    return Math.expm1(x) - x;
  }

  /** The derivative of {@link #k3}. */
  static double k3Slope(double x) {
    return Math.expm1(x);
  }
}
