package dev.agoge.environments.games.puzzle;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;

/**
 * A game of one player who either solves it, for a score of 1, or does not.
 *
 * @param <S> the state
 */
public interface Puzzle<S> extends Game<S> {
  @Override
  default int players() {
    return 1;
  }

  @Override
  default double worst() {
    return 0;
  }

  @Override
  default double best() {
    return 1;
  }

  /** How to solve it from any state, as well as that can be done. */
  Strategy<S> solver();
}
