package dev.agoge.credit;

import java.util.Arrays;

/**
 * The best pairing of rows with columns: each in at most one pair, and the sum of what the pairs
 * are worth as large as can be.
 *
 * <p>Kuhn, "The Hungarian Method for the Assignment Problem", 1955, in the form of Jonker and
 * Volgenant, 1987: rows are placed one after the other along the cheapest chain of displacements,
 * found as a shortest path under prices that keep every link's cost from falling below 0. Cubic in
 * the larger side.
 */
final class Assignment {
  private final double[][] worth;
  private final int width;
  private final int[] column;
  private final int[] row;
  private final double[] rowPrice;
  private final double[] columnPrice;

  private Assignment(double[][] worth, int columns) {
    this.worth = worth;
    this.width = Math.max(worth.length, columns);
    this.column = filled(worth.length);
    this.row = filled(width);
    this.rowPrice = new double[worth.length];
    this.columnPrice = new double[width];
  }

  /**
   * Pairs them.
   *
   * @param worth [row][column], each at least 0; a pair that is worth nothing is none
   * @param columns how many there are
   * @return for each row its column, or -1
   */
  static int[] best(double[][] worth, int columns) {
    var assignment = new Assignment(worth, columns);
    for (int r = 0; r < worth.length; r++) {
      assignment.place(r);
    }
    int[] pairs = assignment.column;
    for (int r = 0; r < pairs.length; r++) {
      pairs[r] = assignment.cost(r, pairs[r]) < 0 ? pairs[r] : -1;
    }
    return pairs;
  }

  private static int[] filled(int length) {
    int[] none = new int[length];
    Arrays.fill(none, -1);
    return none;
  }

  /** Columns beyond the last are for rows that stay alone. */
  private double cost(int r, int c) {
    return c < worth[r].length ? -worth[r][c] : 0;
  }

  private void place(int start) {
    double[] distance = new double[width];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    int[] from = new int[width];
    boolean[] reached = new boolean[width];
    double far = 0;
    int end = -1;
    for (int r = start; r >= 0; r = row[end]) {
      for (int c = 0; c < width; c++) {
        double there = far + cost(r, c) - rowPrice[r] - columnPrice[c];
        if (!reached[c] && there < distance[c]) {
          distance[c] = there;
          from[c] = r;
        }
      }
      end = nearest(distance, reached);
      reached[end] = true;
      far = distance[end];
    }
    reprice(start, distance, reached, far);
    displace(start, from, end);
  }

  private static int nearest(double[] distance, boolean[] reached) {
    int nearest = -1;
    for (int c = 0; c < distance.length; c++) {
      if (!reached[c] && (nearest < 0 || distance[c] < distance[nearest])) {
        nearest = c;
      }
    }
    return nearest;
  }

  private void reprice(int start, double[] distance, boolean[] reached, double far) {
    rowPrice[start] += far;
    for (int c = 0; c < width; c++) {
      if (reached[c] && row[c] >= 0) {
        columnPrice[c] -= far - distance[c];
        rowPrice[row[c]] += far - distance[c];
      }
    }
  }

  /** Each row on the chain takes the next column and leaves its own. */
  private void displace(int start, int[] from, int end) {
    int free = end;
    int r = from[free];
    while (r != start) {
      int left = column[r];
      column[r] = free;
      row[free] = r;
      free = left;
      r = from[free];
    }
    column[start] = free;
    row[free] = start;
  }
}
