package dev.agoge.environments.games.analysis;

import dev.agoge.environments.games.rules.Game;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The exact best a player can do against a policy, which the player knows: at each information set
 * the move whose value, summed over the histories in it with the probability that opponent and
 * chance play to them, is largest. The other player's sets are known to nobody but him.
 */
public final class BestResponse {
  /** A history of an information set with the others' probability of playing to it. */
  private record Reached(GameTree.Node node, double others) {}

  private final int player;
  private final double[][] rows;
  private final Map<Integer, List<Reached>> reached = new HashMap<>();
  private final Map<Integer, Integer> choices = new HashMap<>();

  private BestResponse(GameTree tree, int player, Policy against) {
    this.player = player;
    this.rows = tree.rows(against);
    gather(tree.root(), 1);
  }

  /**
   * What the best response wins on average.
   *
   * @param player the one who responds, 0 or 1
   * @param against how the other one plays
   */
  public static double value(GameTree tree, int player, Policy against) {
    return new BestResponse(tree, player, against).value(tree.root());
  }

  /**
   * How far a policy for both seats is from an equilibrium: the mean of what the best responses to
   * it win in either seat. 0 exactly for an equilibrium; in the game's own units.
   */
  public static double exploitability(GameTree tree, Policy policy) {
    return (value(tree, 0, policy) + value(tree, 1, policy)) / 2;
  }

  /** What the first player wins on average where each player follows a policy. */
  public static double value(GameTree tree, Policy first, Policy second) {
    return expected(tree.root(), tree.rows(first), tree.rows(second));
  }

  private static double expected(GameTree.Node node, double[][] first, double[][] second) {
    if (node.mover() == Game.OVER) {
      return node.value();
    }
    double[] play =
        node.mover() == Game.CHANCE
            ? node.chance()
            : (node.mover() == 0 ? first : second)[node.information()];
    double value = 0;
    for (int i = 0; i < play.length; i++) {
      value += play[i] == 0 ? 0 : play[i] * expected(node.children()[i], first, second);
    }
    return value;
  }

  private double[] play(GameTree.Node node) {
    return node.mover() == Game.CHANCE ? node.chance() : rows[node.information()];
  }

  private void gather(GameTree.Node node, double others) {
    boolean mine = node.mover() == player;
    if (mine) {
      reached
          .computeIfAbsent(node.information(), i -> new ArrayList<>())
          .add(new Reached(node, others));
    }
    for (int i = 0; i < node.children().length; i++) {
      gather(node.children()[i], mine ? others : others * play(node)[i]);
    }
  }

  private double value(GameTree.Node node) {
    if (node.mover() == Game.OVER) {
      return player == 0 ? node.value() : -node.value();
    }
    if (node.mover() == player) {
      return value(node.children()[choice(node.information())]);
    }
    double value = 0;
    double[] play = play(node);
    for (int i = 0; i < play.length; i++) {
      value += play[i] == 0 ? 0 : play[i] * value(node.children()[i]);
    }
    return value;
  }

  private int choice(int information) {
    Integer known = choices.get(information);
    if (known != null) {
      return known;
    }
    List<Reached> histories = reached.getOrDefault(information, List.of());
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < histories.getFirst().node().children().length; i++) {
      double sum = 0;
      for (Reached history : histories) {
        sum += history.others() * value(history.node().children()[i]);
      }
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    choices.put(information, best);
    return best;
  }
}
