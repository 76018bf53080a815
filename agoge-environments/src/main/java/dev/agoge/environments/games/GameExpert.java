package dev.agoge.environments.games;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environments.games.rules.Strategy;
import java.util.Optional;

/**
 * Plays as the game's expert does as long as that leads to success, which it finds out by playing
 * on in its mind: chance and the others are known to it. Where it does not, it looks for moves that
 * do, and follows them.
 */
final class GameExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof GameEpisode<?> game)) {
      throw new IllegalArgumentException(
          "the expert of games cannot play task " + episode.task().id());
    }
    return episode.ended() ? Optional.empty() : next(game);
  }

  private static <S> Optional<Action> next(GameEpisode<S> episode) {
    Table<S> table = episode.table();
    Position<S> position = episode.state();
    int index = Strategy.NONE;
    if (table.expertSucceeds(position)) {
      index = table.choice(position);
    } else if (table.setup().worthSearching()) {
      index = new Lookahead<>(table).firstMove(position);
    }
    return index == Strategy.NONE
        ? Optional.empty()
        : Optional.of(new Action(table.setup().game().move(position.state(), index)));
  }
}
