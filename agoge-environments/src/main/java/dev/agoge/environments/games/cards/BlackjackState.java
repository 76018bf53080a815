package dev.agoge.environments.games.cards;

/**
 * Where several hands of blackjack are.
 *
 * @param hand number of the hand at hand, from 0
 * @param won half stakes won in the hands before
 * @param phase what comes next
 * @param mine the player's cards
 * @param dealers the dealer's
 * @param doubled whether the stake is doubled
 * @param last how the hand before ended, which is shown only; empty in the first
 */
public record BlackjackState(
    int hand, int won, Phase phase, String mine, String dealers, boolean doubled, String last) {

  /** What comes next. */
  public enum Phase {
    /** Three cards are dealt. */
    DEAL,
    /** The player decides. */
    ACT,
    /** The player gets a card. */
    DRAW,
    /** The dealer draws. */
    DEALER
  }

  BlackjackState with(Phase next, String nowMine, String nowDealers) {
    return new BlackjackState(hand, won, next, nowMine, nowDealers, doubled, last);
  }

  BlackjackState drawing(boolean forTwice) {
    return new BlackjackState(hand, won, Phase.DRAW, mine, dealers, forTwice, last);
  }

  /** The next hand, after this one brought so many half stakes. */
  BlackjackState settled(int halves, String how) {
    return new BlackjackState(hand + 1, won + halves, Phase.DEAL, "", "", false, how);
  }
}
