package dev.agoge.ring.value;

/** The logistic function and the loss that belongs to it. */
public final class Logistic {
  private Logistic() {}

  /** σ(z) = 1 / (1 + e⁻ᶻ). */
  public static double sigmoid(double z) {
    return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
  }

  /**
   * The cross-entropy − y log σ(z) − (1 − y) log(1 − σ(z)) = log(1 + eᶻ) − y z, whose slope is σ(z)
   * − y.
   *
   * @param target y, in [0, 1]
   */
  public static double loss(double z, double target) {
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - target * z;
  }
}
