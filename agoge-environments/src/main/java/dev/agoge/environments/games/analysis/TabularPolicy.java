package dev.agoge.environments.games.analysis;

import java.util.Map;
import java.util.TreeMap;

/** A policy from a table; where the table has nothing, every move is as likely as the others. */
public final class TabularPolicy implements Policy {
  private final Map<String, double[]> table = new TreeMap<>();

  /**
   * A copy of a table.
   *
   * @param table distributions by information set
   */
  public TabularPolicy(Map<String, double[]> table) {
    table.forEach((information, moves) -> this.table.put(information, moves.clone()));
  }

  @Override
  public double[] at(String information, int moves) {
    double[] known = table.get(information);
    return known == null ? Policy.uniform().at(information, moves) : known.clone();
  }

  /** Whether the table has the information set. */
  public boolean knows(String information) {
    return table.containsKey(information);
  }

  /** How many information sets the table has. */
  public int size() {
    return table.size();
  }
}
