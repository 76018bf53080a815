package dev.agoge.environments.games.cards;

/**
 * A history of Kuhn's poker.
 *
 * @param deal which of the six deals it is; -1 before the deal
 * @param bets the actions as letters: {@code p} passes (checks or folds), {@code b} bets or calls
 */
public record KuhnState(int deal, String bets) {
  private static final int[] FIRST = {0, 0, 1, 1, 2, 2};
  private static final int[] SECOND = {1, 2, 0, 2, 0, 1};

  /** The card of a player, from 0 for the jack to 2 for the king. */
  int card(int player) {
    return player == 0 ? FIRST[deal] : SECOND[deal];
  }

  boolean over() {
    return switch (bets) {
      case "pp", "pbp", "pbb", "bp", "bb" -> true;
      default -> false;
    };
  }
}
