package dev.agoge.environments.games.cards;

import java.util.Optional;

/**
 * A match of several hands.
 *
 * @param hand number of the hand at hand, from 0
 * @param inner the hand's state
 * @param won what player 0 has won in the hands before
 * @param last how the hand before ended, which is shown only
 * @param <S> the hand's state
 */
public record MatchState<S>(int hand, S inner, double won, Optional<S> last) {}
