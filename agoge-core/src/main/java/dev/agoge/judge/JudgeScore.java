package dev.agoge.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well a judge's opinions of whole episodes agree with gold outcomes.
 *
 * @param episodes how many were compared
 * @param successes share of them that succeeded
 * @param accuracy share on whose side of ½ the judge was; at ½ itself it is half right
 * @param auc probability that of a success and a failure, drawn at random, the success has the
 *     higher opinion, equal ones counting half; chance is ½; NaN without both kinds
 * @param brier mean squared distance of probability and outcome (Brier, 1950), from 0 to 1; saying
 *     ½ always costs ¼
 * @param calibration expected calibration error (Naeini et al., 2015): over {@value #BINS} equal
 *     bins of the probability the mean distance between the bin's mean probability and its share of
 *     successes, weighted by the bin's episodes
 */
public record JudgeScore(
    int episodes, double successes, double accuracy, double auc, double brier, double calibration) {
  private static final int BINS = 10;

  /**
   * Compares.
   *
   * @param probabilities of success, in [0, 1]
   * @param gold whether each episode succeeded
   */
  public static JudgeScore of(double[] probabilities, boolean[] gold) {
    int n = gold.length;
    if (n == 0 || probabilities.length != n) {
      throw new IllegalArgumentException(
          probabilities.length + " opinions cannot be compared with " + n + " outcomes");
    }
    double hits = 0;
    double brier = 0;
    for (int i = 0; i < n; i++) {
      double p = probabilities[i];
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("a probability must lie in [0, 1], not " + p);
      }
      hits += p == 0.5 ? 0.5 : p > 0.5 == gold[i] ? 1 : 0;
      brier += Math.pow(p - (gold[i] ? 1 : 0), 2);
    }
    double successes = (double) IntStream.range(0, n).filter(i -> gold[i]).count() / n;
    return new JudgeScore(
        n,
        successes,
        hits / n,
        auc(probabilities, gold),
        brier / n,
        calibration(probabilities, gold));
  }

  /**
   * The area under the ROC curve of opinions on any scale (Mann and Whitney, 1947).
   *
   * @return NaN without both kinds of outcomes
   */
  public static double auc(double[] opinions, boolean[] gold) {
    double ordered = 0;
    long pairs = 0;
    for (int i = 0; i < gold.length; i++) {
      for (int j = 0; j < gold.length; j++) {
        if (gold[i] && !gold[j]) {
          pairs++;
          ordered += opinions[i] > opinions[j] ? 1 : opinions[i] == opinions[j] ? 0.5 : 0;
        }
      }
    }
    return pairs == 0 ? Double.NaN : ordered / pairs;
  }

  private static double calibration(double[] probabilities, boolean[] gold) {
    double[] said = new double[BINS];
    double[] came = new double[BINS];
    for (int i = 0; i < gold.length; i++) {
      int bin = Math.min(BINS - 1, (int) (probabilities[i] * BINS));
      said[bin] += probabilities[i];
      came[bin] += gold[i] ? 1 : 0;
    }
    return IntStream.range(0, BINS).mapToDouble(b -> Math.abs(said[b] - came[b])).sum()
        / gold.length;
  }

  /** What can be told, by name; without a metric that is not a number. */
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("accuracy", accuracy);
    metrics.put("brier", brier);
    metrics.put("calibration", calibration);
    if (!Double.isNaN(auc)) {
      metrics.put("auc", auc);
    }
    return metrics;
  }
}
