package dev.agoge.environments.games.social;

/**
 * How far a negotiation is.
 *
 * @param turn number of the turn at hand, from 0; player 0 has the even ones
 * @param offer what was asked for last; -1 before anything was
 * @param before what was asked for in the turn before that; -1 if nothing was
 * @param agreed whether the last offer was accepted
 */
public record Talks(int turn, int offer, int before, boolean agreed) {
  static final Talks NONE = new Talks(0, -1, -1, false);
}
