package dev.agoge.evaluate;

import java.util.List;

/**
 * What several attempts at a task add up to: pass@k, the chance that at least one of k attempts
 * succeeds, and pass^k, the chance that all do.
 */
final class PassRates {
  private PassRates() {}

  /**
   * Unbiased pass@k of one task: 1 − C(n − c, k)/C(n, k). Chen et al., "Evaluating Large Language
   * Models Trained on Code", arXiv 2107.03374, equation 1.
   *
   * @param attempts n, at least k
   * @param successes c, from 0 to n
   * @param k at least 1
   */
  static double anyOf(int attempts, int successes, int k) {
    check(attempts, successes, k);
    return 1 - chosenFrom(attempts - successes, attempts, k);
  }

  /**
   * Unbiased pass^k of one task: C(c, k)/C(n, k). Yao et al., "τ-bench", arXiv 2406.12045, section
   * 3.
   */
  static double allOf(int attempts, int successes, int k) {
    check(attempts, successes, k);
    return chosenFrom(successes, attempts, k);
  }

  /** pass@k over tasks; {@code tasks} holds each task's attempts as 0 and 1. */
  static Interval anyOf(List<double[]> tasks, int k, ClusterBootstrap bootstrap) {
    return bootstrap.ofShares(
        tasks.stream().mapToDouble(t -> anyOf(t.length, successes(t), k)).toArray());
  }

  /** pass^k over tasks; {@code tasks} holds each task's attempts as 0 and 1. */
  static Interval allOf(List<double[]> tasks, int k, ClusterBootstrap bootstrap) {
    return bootstrap.ofShares(
        tasks.stream().mapToDouble(t -> allOf(t.length, successes(t), k)).toArray());
  }

  private static int successes(double[] attempts) {
    int count = 0;
    for (double a : attempts) {
      count += a == 1 ? 1 : 0;
    }
    return count;
  }

  /** C(m, k)/C(n, k) as a product that cannot overflow. */
  private static double chosenFrom(int m, int n, int k) {
    double share = 1;
    for (int i = 0; i < k; i++) {
      share *= Math.max(0, m - i) / (double) (n - i);
    }
    return share;
  }

  private static void check(int attempts, int successes, int k) {
    if (k < 1 || k > attempts || successes < 0 || successes > attempts) {
      throw new IllegalArgumentException(
          "pass rates of k = "
              + k
              + " need at least k attempts, not "
              + attempts
              + " with "
              + successes
              + " successes");
    }
  }
}
