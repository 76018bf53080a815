package dev.agoge.environments.games;

/**
 * Where an episode is.
 *
 * @param state of the game; a player from outside is to move, or it is over
 * @param plies moves made so far by all players
 * @param told players who have been told the rules and have moved since, a bit each
 * @param note about the last action, if it was not understood; else empty
 * @param <S> the game's state
 */
record Position<S>(S state, int plies, int told, String note) {
  Position<S> noted(String text) {
    return new Position<>(state, plies, told, text);
  }
}
