package dev.agoge.environments.games.cards;

/**
 * Kuhn's poker (H. W. Kuhn, "A simplified two-person poker", 1950): three cards, one bet. With best
 * play the first player loses 1/18 a hand.
 */
public record Kuhn() implements Hand<KuhnState> {
  private static final String[] CARDS = {"J", "Q", "K"};
  private static final KuhnState START = new KuhnState(-1, "");

  @Override
  public KuhnState start() {
    return START;
  }

  @Override
  public int mover(KuhnState state) {
    return state.deal() < 0 ? CHANCE : state.over() ? OVER : state.bets().length() & 1;
  }

  @Override
  public int moves(KuhnState state) {
    return state.deal() < 0 ? 6 : state.over() ? 0 : 2;
  }

  @Override
  public String move(KuhnState state, int index) {
    if (state.deal() < 0) {
      return "deal " + index;
    }
    boolean faced = state.bets().endsWith("b");
    return index == 0 ? (faced ? "fold" : "check") : faced ? "call" : "bet";
  }

  @Override
  public KuhnState apply(KuhnState state, int index) {
    return state.deal() < 0
        ? new KuhnState(index, "")
        : new KuhnState(
            state.deal(),
            switch (state.bets()) {
              case "" -> index == 0 ? "p" : "b";
              case "p" -> index == 0 ? "pp" : "pb";
              case "b" -> index == 0 ? "bp" : "bb";
              default -> index == 0 ? "pbp" : "pbb";
            });
  }

  @Override
  public double score(KuhnState state, int player) {
    int showdown = state.card(0) > state.card(1) ? 1 : -1;
    int first =
        switch (state.bets()) {
          case "pp" -> showdown;
          case "pbb", "bb" -> 2 * showdown;
          case "bp" -> 1;
          default -> -1;
        };
    return player == 0 ? first : -first;
  }

  @Override
  public double worst() {
    return -2;
  }

  @Override
  public double best() {
    return 2;
  }

  @Override
  public String rules(int player) {
    return "Kuhn poker: three cards, J < Q < K, one each. Both stake 1 chip; who acts first may"
        + " check or bet 1 more; a bet is called or folded; the higher card wins. Say:"
        + " check, bet, call or fold.";
  }

  @Override
  public String view(KuhnState state, int player) {
    String card = state.deal() < 0 ? "?" : CARDS[state.card(player)];
    String act =
        switch (state.bets()) {
          case "" -> ". You act first.";
          case "p" -> ". The other checks.";
          case "b" -> ". The other bets.";
          default -> ". You check, the other bets.";
        };
    return "your card: " + card + act;
  }

  @Override
  public String outcome(KuhnState state, int player) {
    if (state.bets().equals("bp") || state.bets().equals("pbp")) {
      boolean first = state.bets().equals("pbp");
      return first == (player == 0) ? "you folded" : "the other folded";
    }
    return "your " + CARDS[state.card(player)] + " against " + CARDS[state.card(1 - player)];
  }

  @Override
  public String key(KuhnState state) {
    return state.deal() < 0 ? "-" : state.deal() + state.bets();
  }

  @Override
  public String information(KuhnState state) {
    return CARDS[state.card(state.bets().length() & 1)].concat(state.bets());
  }
}
