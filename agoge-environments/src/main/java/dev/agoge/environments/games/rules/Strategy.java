package dev.agoge.environments.games.rules;

/**
 * How somebody plays. Thread-safe.
 *
 * @param <S> the game's state
 */
@FunctionalInterface
public interface Strategy<S> {
  /** What {@link #choose} gives where there is nothing sensible to do. */
  int NONE = -1;

  /**
   * The move of the player to move.
   *
   * @param draw uniform in [0, 1), the only source of randomness
   * @return the number of a move, or {@link #NONE} if the game cannot be won any more
   */
  int choose(Game<S> game, S state, double draw);

  /** Any move, each as likely as the others. */
  static <S> Strategy<S> uniform() {
    return (game, state, draw) -> (int) (draw * game.moves(state));
  }
}
