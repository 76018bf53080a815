package dev.agoge.environments.games.rules;

/**
 * A game in extensive form: in each state one player, or chance, chooses among numbered moves.
 * Moves made at the same time are made one after the other, and not shown before all are made.
 *
 * <p>A game has no randomness of its own. Chance is a mover whose outcomes have probabilities, so
 * that play can draw them from a seed and analysis can go through all of them.
 *
 * @param <S> a state; deeply immutable
 */
public interface Game<S> {
  /** The mover where an outcome is to be drawn. */
  int CHANCE = -1;

  /** The mover where nobody moves any more. */
  int OVER = -2;

  /** How many players there are, at least 1; they are numbered from 0. */
  int players();

  /** Where it begins. */
  S start();

  /** Who moves: a player, {@link #CHANCE} or {@link #OVER}. */
  int mover(S state);

  /** How many moves, or outcomes, there are; 0 exactly when the game is over. */
  int moves(S state);

  /**
   * How a move is said.
   *
   * @param index from 0 to {@code moves(state) - 1}
   */
  String move(S state, int index);

  /** The state after a move or an outcome. */
  S apply(S state, int index);

  /** The probability of an outcome, where chance moves. */
  default double chance(S state, int outcome) {
    return 1.0 / moves(state);
  }

  /**
   * Numbers the draws of chance, so that a deck stays as it is whatever the players do: the same
   * draw has the same number along every line of play.
   */
  default int moment(S state) {
    return 0;
  }

  /** What a player has won when the game is over, from {@link #worst} to {@link #best}. */
  double score(S state, int player);

  /** The smallest score there can be. */
  double worst();

  /** The largest score there can be. */
  double best();

  /** The goal and how to act, told to a player once. */
  String rules(int player);

  /** What a player sees now. */
  String view(S state, int player);

  /** Equal exactly for equal states. */
  String key(S state);

  /** Equal exactly for states which the player to move cannot tell apart. */
  default String information(S state) {
    return key(state);
  }

  /**
   * The move that a text says, or -1. Spaces and capitals do not matter; a game may understand more
   * than it lists.
   */
  default int find(S state, String text) {
    int count = moves(state);
    for (int i = 0; i < count; i++) {
      if (move(state, i).equals(text)) {
        return i;
      }
    }
    String said = MoveText.normal(text);
    for (int i = 0; i < count && !said.equals(text); i++) {
      if (move(state, i).equals(said)) {
        return i;
      }
    }
    return -1;
  }

  /** For a game of one player, the share of its task that is done, in [0, 1]. */
  default double progress(S state) {
    return 0;
  }
}
