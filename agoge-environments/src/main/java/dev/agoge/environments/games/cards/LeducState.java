package dev.agoge.environments.games.cards;

/**
 * A history of Leduc poker.
 *
 * @param first card of the player who acts first, 0 to 2; -1 before the deal
 * @param second card of the other
 * @param common the card on the table; -1 before it is turned
 * @param before the actions of the first round as letters: {@code k} check, {@code b} bet, {@code
 *     c} call, {@code r} raise, {@code f} fold
 * @param after those of the second
 */
public record LeducState(int first, int second, int common, String before, String after) {

  /** The round at hand. */
  String round() {
    return common < 0 ? before : after;
  }

  static boolean closed(String round) {
    return round.equals("kk") || round.endsWith("c");
  }

  boolean folded() {
    return before.endsWith("f") || after.endsWith("f");
  }

  boolean over() {
    return folded() || closed(after);
  }

  /** Whether a card is to be drawn. */
  boolean waits() {
    return first < 0 || (common < 0 && closed(before));
  }

  int card(int player) {
    return player == 0 ? first : second;
  }

  /** What a player has staked. */
  int stake(int player) {
    return 1 + stake(before, player, 2) + stake(after, player, 4);
  }

  private static int stake(String round, int player, int bet) {
    int[] staked = new int[2];
    for (int i = 0; i < round.length(); i++) {
      int mine = i & 1;
      switch (round.charAt(i)) {
        case 'b', 'r' -> staked[mine] = staked[1 - mine] + bet;
        case 'c' -> staked[mine] = staked[1 - mine];
        default -> {}
      }
    }
    return staked[player];
  }
}
