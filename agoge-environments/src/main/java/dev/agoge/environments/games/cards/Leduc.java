package dev.agoge.environments.games.cards;

/**
 * Leduc hold'em (Southey et al., "Bayes' bluff", UAI 2005): two each of three cards, a card of
 * one's own and one in common, two rounds of bets of 2 and 4 with at most one raise. With best play
 * the first player loses about 0.0856 a hand.
 */
public record Leduc() implements Hand<LeducState> {
  private static final String[] CARDS = {"J", "Q", "K"};
  private static final LeducState START = new LeducState(-1, -1, -1, "", "");

  @Override
  public LeducState start() {
    return START;
  }

  @Override
  public int mover(LeducState state) {
    return state.over() ? OVER : state.waits() ? CHANCE : state.round().length() & 1;
  }

  @Override
  public int moment(LeducState state) {
    return state.first() < 0 ? 0 : 1;
  }

  @Override
  public int moves(LeducState state) {
    if (state.over()) {
      return 0;
    }
    if (state.waits()) {
      return state.first() < 0 ? 9 : 3;
    }
    return choices(state.round()).length();
  }

  /** The letters of what can be done after some actions. */
  private static String choices(String round) {
    return switch (round) {
      case "", "k" -> "kb";
      case "b", "kb" -> "fcr";
      default -> "fc";
    };
  }

  @Override
  public String move(LeducState state, int index) {
    if (state.waits()) {
      return "deal " + index;
    }
    return word(choices(state.round()).charAt(index));
  }

  private static String word(char letter) {
    return switch (letter) {
      case 'k' -> "check";
      case 'b' -> "bet";
      case 'c' -> "call";
      case 'r' -> "raise";
      default -> "fold";
    };
  }

  @Override
  public double chance(LeducState state, int outcome) {
    if (state.first() < 0) {
      return outcome / 3 == outcome % 3 ? 1 / 15.0 : 2 / 15.0;
    }
    int left = 2 - (state.first() == outcome ? 1 : 0) - (state.second() == outcome ? 1 : 0);
    return left / 4.0;
  }

  @Override
  public LeducState apply(LeducState s, int index) {
    if (s.waits()) {
      return s.first() < 0
          ? new LeducState(index / 3, index % 3, -1, "", "")
          : new LeducState(s.first(), s.second(), index, s.before(), "");
    }
    String done = s.round() + choices(s.round()).charAt(index);
    return s.common() < 0
        ? new LeducState(s.first(), s.second(), -1, done, "")
        : new LeducState(s.first(), s.second(), s.common(), s.before(), done);
  }

  @Override
  public double score(LeducState s, int player) {
    int other = 1 - player;
    if (s.folded()) {
      boolean mine = (s.round().length() & 1) == other;
      return mine ? -s.stake(player) : s.stake(other);
    }
    int difference = strength(s, player) - strength(s, other);
    return Integer.signum(difference) * s.stake(player);
  }

  private static int strength(LeducState s, int player) {
    return s.card(player) == s.common() ? 10 : s.card(player);
  }

  @Override
  public double worst() {
    return -13;
  }

  @Override
  public double best() {
    return 13;
  }

  @Override
  public String rules(int player) {
    return "Leduc poker: six cards, two each of J < Q < K. Both stake 1 chip and get a card; after"
        + " a round of bets a common card is turned, and a second round follows. Bets are 2,"
        + " then 4, with one raise at most. A pair with the common card wins, else the"
        + " higher card. Say: check, bet, call, raise or fold.";
  }

  @Override
  public String view(LeducState s, int player) {
    StringBuilder text = new StringBuilder(96);
    text.append("your card: ").append(s.first() < 0 ? "?" : CARDS[s.card(player)]);
    tell(text.append(". First round: "), s.before(), player);
    if (s.common() >= 0) {
      text.append(" common card: ").append(CARDS[s.common()]);
      tell(text.append(". Second round: "), s.after(), player);
    }
    text.append(" Stakes: you ").append(s.stake(player));
    return text.append(", other ").append(s.stake(1 - player)).append('.').toString();
  }

  private static void tell(StringBuilder text, String round, int player) {
    for (int i = 0; i < round.length(); i++) {
      text.append(i == 0 ? "" : ", ").append((i & 1) == player ? "you " : "other ");
      text.append(word(round.charAt(i)));
    }
    text.append(round.isEmpty() ? "no bets yet." : ".");
  }

  @Override
  public String outcome(LeducState s, int player) {
    if (s.folded()) {
      return (s.round().length() & 1) == 1 - player ? "you folded" : "the other folded";
    }
    return "your "
        + CARDS[s.card(player)]
        + " against "
        + CARDS[s.card(1 - player)]
        + " with "
        + CARDS[s.common()];
  }

  private static char letter(int card) {
    return card < 0 ? '-' : CARDS[card].charAt(0);
  }

  @Override
  public String key(LeducState s) {
    return ""
        + letter(s.first())
        + letter(s.second())
        + letter(s.common())
        + s.before()
        + "/"
        + s.after();
  }

  @Override
  public String information(LeducState s) {
    int player = s.round().length() & 1;
    return "" + letter(s.card(player)) + letter(s.common()) + s.before() + "/" + s.after();
  }
}
