package dev.agoge.evaluate;

import java.util.OptionalDouble;

/**
 * How many tasks a difference in success needs, and what difference a number of tasks can show,
 * between two agents as they are. For methods, of which each training run makes another agent, see
 * {@link CrossedPower}.
 *
 * <p>Paired (both agents on the same tasks): Connor, "Sample size for testing differences in
 * proportions for the paired-sample design", Biometrics 43, 1987, n = (z₁ √ψ + z₂ √(ψ − d²))² / d²,
 * where ψ = E[D²] is the mean squared difference of a task, which for single attempts is the share
 * of discordant tasks. Unpaired (each agent on tasks of its own): Fleiss, Levin and Paik,
 * "Statistical Methods for Rates and Proportions", 2003, equation 4.14 without continuity
 * correction, n = (z₁ √(2p̄q̄) + z₂ √(p₁q₁ + p₂q₂))² / d². Several attempts at a task multiply each
 * variance pq by s + (1 − s)/k, with s the share of it that is the task's (the design effect of
 * Kish, "Survey Sampling", 1965). z₁ and z₂ are the normal quantiles of 1 − α/2 and of the power.
 *
 * @param alpha two-sided chance of seeing a difference where there is none, in (0, 1)
 * @param power chance of seeing it where there is one, in (0, 1)
 */
public record Power(double alpha, double power) {
  private static final int MOST_TASKS = 100_000_000;

  /** 80 % power at α = 0.05. */
  public static final Power STANDARD = new Power(0.05, 0.8);

  public Power {
    if (!(alpha > 0 && alpha < 1) || !(power > 0 && power < 1)) {
      throw new IllegalArgumentException(
          "alpha " + alpha + " and power " + power + " must lie between 0 and 1");
    }
  }

  /**
   * Tasks needed to see a difference when both agents attempt the same tasks.
   *
   * @param difference success of the other agent minus the design's baseline; not 0, and both
   *     within [0, 1]
   */
  public int pairedTasks(EvaluationDesign design, double difference) {
    double variance = design.pairedVariance(difference);
    double square = difference * difference;
    return tasks(Math.sqrt(variance + square), Math.sqrt(variance), difference);
  }

  /** Tasks needed by each agent when they attempt different tasks of the same kind. */
  public int unpairedTasks(EvaluationDesign design, double difference) {
    double pooled = design.baseline() + difference / 2;
    double null2 = 2 * pooled * (1 - pooled) * design.repeatFactor();
    return tasks(Math.sqrt(null2), Math.sqrt(design.unpairedVariance(difference)), difference);
  }

  /**
   * The smallest improvement over the baseline that a number of tasks can show, both agents on the
   * same tasks; empty if not even an improvement to 100 % would be seen.
   */
  public OptionalDouble pairedDifference(EvaluationDesign design, int tasks) {
    double enough = 1 - design.baseline();
    if (enough <= 0 || pairedTasks(design, enough) > tasks) {
      return OptionalDouble.empty();
    }
    double few = 0;
    for (int i = 0; i < 60; i++) {
      double middle = (few + enough) / 2;
      if (pairedTasks(design, middle) <= tasks) {
        enough = middle;
      } else {
        few = middle;
      }
    }
    return OptionalDouble.of(enough);
  }

  private int tasks(double nullDeviation, double deviation, double difference) {
    double z1 = Level.NORMAL.inverseSurvivalProbability(alpha / 2);
    double z2 = Level.NORMAL.inverseCumulativeProbability(power);
    double root = Math.max(0, z1 * nullDeviation + z2 * deviation) / difference;
    return (int) Math.max(2, Math.ceil(Math.min(MOST_TASKS, root * root) - 1e-9));
  }
}
