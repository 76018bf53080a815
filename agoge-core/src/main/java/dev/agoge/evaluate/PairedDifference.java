package dev.agoge.evaluate;

import java.util.Optional;

/**
 * Two agents compared on the same tasks.
 *
 * @param a name of the first
 * @param b name of the second
 * @param tasks tasks on which both have an episode that counts
 * @param test how {@code p} was computed
 * @param success success of {@code a} minus success of {@code b}
 * @param p two-sided p-value of the difference in success
 * @param pCorrected the same after correction for all pairs compared, see {@link Holm}
 * @param gained tasks on which {@code a} succeeded more often
 * @param lost tasks on which {@code b} succeeded more often
 * @param progress progress of {@code a} minus progress of {@code b}; unknown where not measured
 * @param runDeviation standard deviation between training runs of the difference in success; empty
 *     with a single run
 */
public record PairedDifference(
    String a,
    String b,
    int tasks,
    Test test,
    Interval success,
    double p,
    double pCorrected,
    int gained,
    int lost,
    Interval progress,
    Optional<Double> runDeviation) {

  /** How a p-value was computed. */
  public enum Test {
    /** One attempt a task on both sides: {@link McNemar}. */
    MCNEMAR,
    /** Several attempts at some task: {@link dev.agoge.evaluate.PairedBootstrap}. */
    PAIRED_BOOTSTRAP,
    /** Several training runs on both sides: {@link CrossedDifference}. */
    CROSSED
  }

  PairedDifference withCorrected(double corrected) {
    return new PairedDifference(
        a, b, tasks, test, success, p, corrected, gained, lost, progress, runDeviation);
  }
}
