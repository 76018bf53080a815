package dev.agoge.environments.games.cards;

/** Blackjack's counting: cards are the letters of {@code A23456789T}, {@code T} for all tens. */
final class Cards {
  private static final String LETTERS = "A23456789T";

  private Cards() {}

  static char letter(int card) {
    return LETTERS.charAt(card);
  }

  /** With an endless deck. */
  static double probability(int card) {
    return card == 9 ? 4 / 13.0 : 1 / 13.0;
  }

  /** The card that a uniform number in [0, 1) draws. */
  static int drawn(double uniform) {
    return Math.min(9, (int) (uniform * 13));
  }

  /** The best total: an ace counts 11 unless that is too much. */
  static int total(String cards) {
    int hard = 0;
    boolean ace = false;
    for (int i = 0; i < cards.length(); i++) {
      int value = LETTERS.indexOf(cards.charAt(i)) + 1;
      hard += value;
      ace |= value == 1;
    }
    return ace && hard <= 11 ? hard + 10 : hard;
  }

  /** Whether an ace counts 11. */
  static boolean soft(String cards) {
    int hard = 0;
    for (int i = 0; i < cards.length(); i++) {
      hard += LETTERS.indexOf(cards.charAt(i)) + 1;
    }
    return hard != total(cards);
  }

  static boolean natural(String cards) {
    return cards.length() == 2 && total(cards) == 21;
  }

  /** With spaces between, and 10 for T. */
  static String shown(String cards) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cards.length(); i++) {
      text.append(i == 0 ? "" : " ");
      text.append(cards.charAt(i) == 'T' ? "10" : cards.substring(i, i + 1));
    }
    return text.toString();
  }
}
