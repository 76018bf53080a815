package dev.agoge.environments.games.analysis;

import java.util.Map;
import java.util.TreeMap;

/** Counts what somebody was seen to do, and gives the policy that it amounts to. */
public final class EmpiricalPolicy {
  private final Map<String, double[]> counts = new TreeMap<>();

  /**
   * One decision.
   *
   * @param information where
   * @param moves how many moves there were
   * @param move the one made
   */
  public void saw(String information, int moves, int move) {
    counts.computeIfAbsent(information, i -> new double[moves])[move]++;
  }

  /** Shares of the moves seen; where nothing was seen, every move is as likely as the others. */
  public TabularPolicy policy() {
    Map<String, double[]> shares = new TreeMap<>();
    counts.forEach((information, row) -> shares.put(information, shares(row)));
    return new TabularPolicy(shares);
  }

  private static double[] shares(double[] row) {
    double total = 0;
    for (double count : row) {
      total += count;
    }
    double[] shares = row.clone();
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
    return shares;
  }
}
