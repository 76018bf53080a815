package dev.agoge.environments.games.matrix;

/**
 * Rounds played so far.
 *
 * @param round number of the round at hand, from 0
 * @param chosen the first player's choice of this round, 0 for C and 1 for D; -1 before it
 * @param first the first player's choices of earlier rounds, the last one in the lowest bit
 * @param second the second player's
 * @param won1 what the first has got
 * @param won2 what the second has got
 */
public record Rounds(int round, int chosen, int first, int second, int won1, int won2) {
  static final Rounds NONE = new Rounds(0, -1, 0, 0, 0, 0);

  int last(int player) {
    return (player == 0 ? first : second) & 1;
  }
}
