package dev.agoge.credit;

/** Mean and spread of a group's scores. */
final class Statistics {
  /**
   * Keeps a division by the spread of equal scores finite; as published with GRPO's reference
   * implementations.
   */
  static final double EPSILON = 1e-6;

  private Statistics() {}

  /**
   * Scores centred on their mean, optionally in units of their sample standard deviation (n − 1). A
   * single score, or equal scores, give zeros.
   */
  static double[] centred(double[] scores, boolean standardise) {
    int n = scores.length;
    double mean = 0;
    for (double s : scores) {
      mean += s / n;
    }
    double squares = 0;
    for (double s : scores) {
      squares += (s - mean) * (s - mean);
    }
    double deviation = n < 2 ? 0 : Math.sqrt(squares / (n - 1));
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[i] = n < 2 ? 0 : (scores[i] - mean) / (standardise ? deviation + EPSILON : 1);
    }
    return result;
  }
}
