package dev.agoge.environments.games.matrix;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;

/** Tit for tat: begins with C, then does what the other did last (Axelrod, 1984). */
public record CopyLast() implements Strategy<Rounds> {
  @Override
  public int choose(Game<Rounds> game, Rounds state, double draw) {
    return state.round() == 0 ? 0 : state.last(1 - game.mover(state));
  }
}
