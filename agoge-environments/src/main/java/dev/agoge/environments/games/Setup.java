package dev.agoge.environments.games;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;
import java.util.OptionalLong;

/**
 * A task of a game.
 *
 * @param game what is played
 * @param expert how the expert plays the agent's seat, or any seat where all are played from
 *     outside
 * @param opposition who plays the others; not {@link Opposition#MIXED}
 * @param others how they play
 * @param seat the agent's, from 0; {@link #ALL} if all are played from outside
 * @param bar what counts as success
 * @param goal the bar in words, for the agent
 * @param deck seed of what chance draws, where that belongs to the task and not to the episode
 * @param essence what no task of another split may have; the digest of it chooses the split
 * @param difficulty from 1
 * @param <S> the game's state
 */
record Setup<S>(
    Game<S> game,
    Strategy<S> expert,
    Opposition opposition,
    Strategy<S> others,
    int seat,
    Bar bar,
    String goal,
    OptionalLong deck,
    String essence,
    int difficulty) {
  static final int ALL = -1;

  boolean allSeats() {
    return seat == ALL;
  }

  /**
   * Whether moves may lead to success where the expert's usual play does not: not where the expert
   * of a puzzle is exact, nor where others from outside have their say.
   */
  boolean worthSearching() {
    boolean exact = game.players() == 1 && bar.kind() == Bar.Kind.SURE;
    return !exact && !allSeats();
  }

  /** Everything that makes the task, in one text. */
  String content() {
    return essence + " " + seat + " " + opposition + " " + bar;
  }
}
