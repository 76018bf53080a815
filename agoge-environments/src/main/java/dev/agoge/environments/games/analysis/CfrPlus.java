package dev.agoge.environments.games.analysis;

import dev.agoge.environments.games.rules.Game;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counterfactual regret minimisation plus (Tammelin, "Solving Large Imperfect Information Games
 * Using CFR+", arXiv 1407.5042): the players take turns to add to their regrets
 *
 * <p>Q(I, a) ← max(0, Q(I, a) + v(I, a) − v(I)),
 *
 * <p>play in proportion to them, and the average of their plays, the t-th with weight t, comes
 * close to an equilibrium. Nothing is drawn at random: each iteration goes through the whole tree.
 */
public final class CfrPlus {
  private final GameTree tree;
  private final double[][] regrets;
  private final double[][] now;
  private final double[][] average;

  private CfrPlus(GameTree tree) {
    this.tree = tree;
    int sets = tree.information().size();
    regrets = new double[sets][];
    now = new double[sets][];
    average = new double[sets][];
    for (int i = 0; i < sets; i++) {
      int moves = tree.information().get(i).moves();
      regrets[i] = new double[moves];
      average[i] = new double[moves];
      now[i] = Policy.uniform().at("", moves);
    }
  }

  /**
   * An approximate equilibrium.
   *
   * @param iterations at least 1; both players learn once in each
   */
  public static TabularPolicy solve(GameTree tree, int iterations) {
    CfrPlus solver = new CfrPlus(tree);
    for (int t = 1; t <= iterations; t++) {
      for (int player = 0; player < 2; player++) {
        solver.walk(tree.root(), player, 1, 1, t);
        solver.match(player);
      }
    }
    return solver.averaged();
  }

  /**
   * Adds to one player's regrets.
   *
   * @param own probability with which the player plays to the node
   * @param others the same of the opponent and of chance
   * @return the node's value to the player
   */
  private double walk(GameTree.Node node, int player, double own, double others, double weight) {
    if (node.mover() == Game.OVER) {
      return player == 0 ? node.value() : -node.value();
    }
    GameTree.Node[] children = node.children();
    double[] play = node.mover() == Game.CHANCE ? node.chance() : now[node.information()];
    double value = 0;
    if (node.mover() != player) {
      for (int i = 0; i < children.length; i++) {
        if (play[i] > 0) {
          value += play[i] * walk(children[i], player, own, others * play[i], weight);
        }
      }
      return value;
    }
    double[] values = new double[children.length];
    for (int i = 0; i < children.length; i++) {
      values[i] = walk(children[i], player, own * play[i], others, weight);
      value += play[i] * values[i];
    }
    double[] gained = regrets[node.information()];
    double[] sum = average[node.information()];
    for (int i = 0; i < children.length; i++) {
      gained[i] += others * (values[i] - value);
      sum[i] += weight * own * play[i];
    }
    return value;
  }

  /** Cuts regrets off at zero and plays in proportion to them. */
  private void match(int player) {
    for (int i = 0; i < regrets.length; i++) {
      if (tree.information().get(i).player() == player) {
        double total = 0;
        for (int a = 0; a < regrets[i].length; a++) {
          regrets[i][a] = Math.max(0, regrets[i][a]);
          total += regrets[i][a];
        }
        for (int a = 0; a < regrets[i].length; a++) {
          now[i][a] = total > 0 ? regrets[i][a] / total : 1.0 / regrets[i].length;
        }
      }
    }
  }

  private TabularPolicy averaged() {
    Map<String, double[]> table = new TreeMap<>();
    for (int i = 0; i < average.length; i++) {
      double total = 0;
      for (double a : average[i]) {
        total += a;
      }
      double[] row = new double[average[i].length];
      for (int a = 0; a < row.length; a++) {
        row[a] = total > 0 ? average[i][a] / total : 1.0 / row.length;
      }
      table.put(tree.information().get(i).text(), row);
    }
    return new TabularPolicy(table);
  }
}
