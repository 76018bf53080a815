package dev.agoge.learn.objective;

/** The logistic function, without overflow. */
final class Logistic {
  private Logistic() {}

  /** σ(x) = 1 / (1 + e⁻ˣ). */
  static double sigmoid(double x) {
    return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
  }

  /** − log σ(x); its derivative is − σ(− x). */
  static double loss(double x) {
    return Math.log1p(Math.exp(-Math.abs(x))) + Math.max(0, -x);
  }
}
