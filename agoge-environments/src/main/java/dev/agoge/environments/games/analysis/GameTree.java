package dev.agoge.environments.games.analysis;

import dev.agoge.environments.games.rules.Game;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A two-player zero-sum game written down: every history a node, and the information sets of both
 * players. Information sets of the two players must have different texts.
 */
public final class GameTree {
  private static final int LARGEST = 2_000_000;

  /**
   * One history.
   *
   * @param mover a player, {@code Game.CHANCE} or {@code Game.OVER}
   * @param information index of the mover's information set; -1 unless a player moves
   * @param children what follows each move
   * @param chance probabilities of the children; empty unless chance moves
   * @param value what the first player has won; 0 unless the game is over
   */
  record Node(int mover, int information, Node[] children, double[] chance, double value) {}

  /** What one player cannot tell apart. */
  record Information(String text, int player, int moves) {}

  private final Node root;
  private final List<Information> information = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int nodes;

  private GameTree(Root<?> root) {
    this.root = root.build(this);
  }

  /** Catches the state's type. */
  private record Root<S>(Game<S> game) {
    Node build(GameTree tree) {
      return tree.node(game, game.start());
    }
  }

  /**
   * Writes a game down.
   *
   * @throws IllegalArgumentException if it does not have two players or has over two million nodes
   */
  public static GameTree of(Game<?> game) {
    if (game.players() != 2) {
      throw new IllegalArgumentException(
          "a game of " + game.players() + " players; only games of two can be analysed");
    }
    return new GameTree(new Root<>(game));
  }

  private <S> Node node(Game<S> game, S state) {
    if (++nodes > LARGEST) {
      throw new IllegalArgumentException("the game has more than " + LARGEST + " nodes");
    }
    int mover = game.mover(state);
    int count = mover == Game.OVER ? 0 : game.moves(state);
    int number = mover >= 0 ? number(game.information(state), mover, count) : -1;
    Node[] children = new Node[count];
    double[] chance = new double[mover == Game.CHANCE ? count : 0];
    for (int i = 0; i < count; i++) {
      children[i] = node(game, game.apply(state, i));
      if (mover == Game.CHANCE) {
        chance[i] = game.chance(state, i);
      }
    }
    double value = mover == Game.OVER ? game.score(state, 0) : 0;
    return new Node(mover, number, children, chance, value);
  }

  private int number(String text, int player, int moves) {
    Integer known = numbers.putIfAbsent(text, information.size());
    if (known == null) {
      information.add(new Information(text, player, moves));
      return information.size() - 1;
    }
    return known;
  }

  Node root() {
    return root;
  }

  List<Information> information() {
    return information;
  }

  /** How many information sets both players have together. */
  public int informationSets() {
    return information.size();
  }

  /** How many histories there are. */
  public int nodes() {
    return nodes;
  }

  /** The policy's distributions in the order of the information sets. */
  double[][] rows(Policy policy) {
    double[][] rows = new double[information.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = policy.at(information.get(i).text(), information.get(i).moves());
    }
    return rows;
  }
}
