package dev.agoge.evaluate;

/**
 * What is assumed, or was estimated, about an evaluation that is being planned.
 *
 * @param baseline success of the agent to be beaten, in [0, 1]
 * @param attempts attempts of each agent at each task, at least 1; an agent is one training run
 * @param taskShare share of the variance of success that is the task's and not the attempt's
 *     (intraclass correlation), in [0, 1]; matters for several attempts only
 * @param correlation correlation between two agents' single attempts at the same task, from 0 to
 *     {@code taskShare}: what tells hard tasks from easy ones for both cannot exceed what does for
 *     one; capped at what the two success rates allow
 */
public record EvaluationDesign(
    double baseline, int attempts, double taskShare, double correlation) {

  public EvaluationDesign {
    if (!(baseline >= 0 && baseline <= 1)) {
      throw new IllegalArgumentException(
          "baseline " + baseline + " is not within 0 and 1; 0.5 is 50 %");
    }
    if (attempts < 1) {
      throw new IllegalArgumentException(attempts + " attempts a task; at least 1");
    }
    if (!(0 <= correlation && correlation <= taskShare && taskShare <= 1)) {
      throw new IllegalArgumentException(
          "need 0 <= correlation <= task share <= 1, not correlation "
              + correlation
              + " and task share "
              + taskShare);
    }
  }

  /** One attempt a task and outcomes that correlate as given. */
  public static EvaluationDesign single(double baseline, double correlation) {
    return new EvaluationDesign(baseline, 1, Math.max(correlation, 0.5), correlation);
  }

  /**
   * A design with the correlation at which single attempts differ on this share of tasks: ψ = p₁q₂
   * + p₂q₁ − 2ρ√(p₁q₁p₂q₂).
   *
   * @param discordance share of tasks that one agent alone solves
   */
  public static EvaluationDesign discordant(
      double baseline, double difference, double discordance) {
    double other = baseline + difference;
    double independent = baseline * (1 - other) + other * (1 - baseline);
    double spread = 2 * Math.sqrt(baseline * (1 - baseline) * other * (1 - other));
    if (!(Math.abs(difference) <= discordance && discordance <= independent)) {
      throw new IllegalArgumentException(
          "discordance "
              + discordance
              + " does not fit success "
              + baseline
              + " and "
              + other
              + "; it lies between "
              + Math.abs(difference)
              + " and "
              + independent);
    }
    return single(baseline, spread == 0 ? 0 : (independent - discordance) / spread);
  }

  /** The same with another number of attempts at each task. */
  public EvaluationDesign withAttempts(int other) {
    return new EvaluationDesign(baseline, other, taskShare, correlation);
  }

  /** What several attempts leave of the variance of a task's success: s + (1 − s)/k. */
  double repeatFactor() {
    return taskShare + (1 - taskShare) / attempts;
  }

  /** p₁q₁ + p₂q₂ after averaging attempts. */
  double unpairedVariance(double difference) {
    double other = other(difference);
    return (baseline * (1 - baseline) + other * (1 - other)) * repeatFactor();
  }

  /** The variance of a task's difference: the unpaired one less twice the covariance. */
  double pairedVariance(double difference) {
    double other = other(difference);
    double product = baseline * other;
    double wanted = product + correlation * Math.sqrt(product * (1 - baseline) * (1 - other));
    double covariance = Math.min(wanted, Math.min(baseline, other)) - product;
    return Math.max(0, unpairedVariance(difference) - 2 * covariance);
  }

  /** What is left of the variance of a task's difference however often it is attempted. */
  double taskVariance(double difference) {
    return Math.max(0, pairedVariance(difference) - attemptVariance(difference));
  }

  /** What the attempts add to it. */
  double attemptVariance(double difference) {
    double other = other(difference);
    return (baseline * (1 - baseline) + other * (1 - other)) * (1 - taskShare) / attempts;
  }

  private double other(double difference) {
    double other = baseline + difference;
    if (!(other >= -1e-12 && other <= 1 + 1e-12) || difference == 0) {
      throw new IllegalArgumentException(
          "a difference of "
              + difference
              + " from a baseline of "
              + baseline
              + " is not to be had; it must not be 0 and must lead to a success within 0 and 1");
    }
    return Math.clamp(other, 0, 1);
  }
}
