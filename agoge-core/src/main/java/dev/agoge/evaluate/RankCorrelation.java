package dev.agoge.evaluate;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spearman's ρ: how well one number orders things as another does, from −1 to 1.
 *
 * <p>The product-moment correlation of the ranks, where equal values share the mean of their ranks
 * (Kendall and Gibbons, "Rank Correlation Methods", 1990, chapter 3).
 */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * Spearman's ρ of pairs.
   *
   * @return NaN for less than two pairs, or where one side does not vary
   */
  public static double spearman(double[] a, double[] b) {
    return pearson(ranks(a), ranks(b));
  }

  /**
   * The product-moment correlation of pairs.
   *
   * @return NaN for less than two pairs, or where one side does not vary
   */
  public static double pearson(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " values to compare with " + b.length);
    }
    if (constant(a) || constant(b)) {
      return Double.NaN;
    }
    double meanA = ClusterBootstrap.average(a);
    double meanB = ClusterBootstrap.average(b);
    double both = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
      squaresA += (a[i] - meanA) * (a[i] - meanA);
      squaresB += (b[i] - meanB) * (b[i] - meanB);
    }
    return Math.clamp(both / Math.sqrt(squaresA * squaresB), -1, 1);
  }

  /** Ranks from 1 up; equal values share the mean of theirs. */
  static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  private static boolean constant(double[] values) {
    return IntStream.range(1, values.length).allMatch(i -> values[i] == values[0]);
  }
}
