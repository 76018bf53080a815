package dev.agoge.environments.games.cards;

import dev.agoge.environments.games.rules.Game;

/**
 * One hand of a two-player zero-sum card game; player 0 acts first.
 *
 * @param <S> its state
 */
public interface Hand<S> extends Game<S> {
  /** What a player is told when the hand is over, but for what it won. */
  String outcome(S state, int player);

  @Override
  default int players() {
    return 2;
  }
}
