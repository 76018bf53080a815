package dev.agoge.learn;

/**
 * How far and in which way one update may move the weights.
 *
 * @param rule from gradients to movements
 * @param learningRate about the root mean square of an update's movement, over 0.2
 * @param warmUp over this many first updates of an optimiser the learning rate rises to its value
 * @param weightDecay decoupled decay of weight matrices, not of norms
 * @param clipNorm largest norm of the gradient
 */
public record Pace(
    UpdateRule rule, double learningRate, int warmUp, double weightDecay, double clipNorm) {

  /** Muon without decay, with a short warm-up and the gradient clipped to norm 1. */
  public static Pace of(double learningRate) {
    return new Pace(UpdateRule.MUON, learningRate, 20, 0, 1);
  }

  /** The same with another rule. */
  public Pace with(UpdateRule other) {
    return new Pace(other, learningRate, warmUp, weightDecay, clipNorm);
  }

  /**
   * The learning rate of one update.
   *
   * @param done how many updates the optimiser has made
   */
  public double rate(long done) {
    return warmUp == 0 ? learningRate : learningRate * Math.min(1, (done + 1.0) / warmUp);
  }
}
