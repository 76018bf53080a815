package dev.agoge.environments.games.cards;

import dev.agoge.environments.games.cards.BlackjackState.Phase;
import dev.agoge.environments.games.rules.Game;
import dev.agoge.support.Seeds;

/**
 * Blackjack from an endless deck: the dealer stands on every 17, a natural pays three to two, the
 * first two cards may be doubled, there is no splitting and no insurance.
 *
 * @param hands how many are played
 */
public record Blackjack(int hands) implements Game<BlackjackState> {
  /** Draws of chance in a hand are numbered below this. */
  public static final int DRAWS = 64;

  private static final String[] ACTIONS = {"hit", "stand", "double"};
  private static final int CARDS = 10;

  @Override
  public int players() {
    return 1;
  }

  @Override
  public BlackjackState start() {
    return new BlackjackState(0, 0, Phase.DEAL, "", "", false, "");
  }

  @Override
  public int mover(BlackjackState state) {
    return state.hand() == hands ? OVER : state.phase() == Phase.ACT ? 0 : CHANCE;
  }

  @Override
  public int moves(BlackjackState state) {
    return switch (mover(state)) {
      case OVER -> 0;
      case CHANCE -> CARDS;
      default -> state.mine().length() == 2 ? 3 : 2;
    };
  }

  @Override
  public String move(BlackjackState state, int index) {
    return state.phase() == Phase.ACT ? ACTIONS[index] : "card " + Cards.letter(index);
  }

  @Override
  public double chance(BlackjackState state, int outcome) {
    return Cards.probability(outcome);
  }

  @Override
  public int moment(BlackjackState state) {
    return DRAWS * state.hand() + state.mine().length() + state.dealers().length();
  }

  @Override
  public BlackjackState apply(BlackjackState s, int index) {
    return switch (s.phase()) {
      case ACT -> index == 1 ? s.with(Phase.DEALER, s.mine(), s.dealers()) : s.drawing(index == 2);
      case DEAL -> dealt(s, Cards.letter(index));
      case DRAW -> drawn(s, s.mine() + Cards.letter(index));
      case DEALER -> dealer(s, s.dealers() + Cards.letter(index));
    };
  }

  private static BlackjackState dealt(BlackjackState s, char card) {
    if (s.mine().length() < 2) {
      return s.with(Phase.DEAL, s.mine() + card, "");
    }
    boolean natural = Cards.natural(s.mine());
    return s.with(natural ? Phase.DEALER : Phase.ACT, s.mine(), String.valueOf(card));
  }

  private static BlackjackState drawn(BlackjackState s, String mine) {
    int total = Cards.total(mine);
    if (total > 21) {
      return s.settled(s.doubled() ? -4 : -2, told(mine, s.dealers(), s.doubled() ? -4 : -2));
    }
    boolean done = total == 21 || s.doubled();
    return s.with(done ? Phase.DEALER : Phase.ACT, mine, s.dealers());
  }

  private static BlackjackState dealer(BlackjackState s, String dealers) {
    if (Cards.total(dealers) < 17) {
      return s.with(Phase.DEALER, s.mine(), dealers);
    }
    int halves = settle(s.mine(), dealers, s.doubled());
    return s.settled(halves, told(s.mine(), dealers, halves));
  }

  /** Half stakes won, when neither has too much but perhaps the dealer. */
  private static int settle(String mine, String dealers, boolean doubled) {
    if (Cards.natural(mine) || Cards.natural(dealers)) {
      boolean both = Cards.natural(mine) && Cards.natural(dealers);
      return both ? 0 : Cards.natural(mine) ? 3 : doubled ? -4 : -2;
    }
    int theirs = Cards.total(dealers) > 21 ? 0 : Cards.total(dealers);
    return Integer.signum(Cards.total(mine) - theirs) * (doubled ? 4 : 2);
  }

  private static String told(String mine, String dealers, int halves) {
    return "Last hand: you had "
        + Cards.shown(mine)
        + ", the dealer "
        + Cards.shown(dealers)
        + (halves > 0 ? "; you won " : halves < 0 ? "; you lost " : "; nobody won")
        + (halves == 0 ? "" : stakes(Math.abs(halves)))
        + ".\n";
  }

  private static String stakes(int halves) {
    return halves % 2 == 0 ? String.valueOf(halves / 2) : halves / 2 + ".5";
  }

  @Override
  public double score(BlackjackState state, int player) {
    return state.won() / 2.0;
  }

  /** The first cards of each hand that a deck gives, as letters. */
  public String cards(long deck, int count) {
    StringBuilder cards = new StringBuilder();
    for (int hand = 0; hand < hands; hand++) {
      cards.append(' ');
      for (int n = 0; n < count; n++) {
        cards.append(Cards.letter(Cards.drawn(Seeds.uniform(deck, DRAWS * (long) hand + n))));
      }
    }
    return cards.toString();
  }

  @Override
  public double worst() {
    return -2.0 * hands;
  }

  @Override
  public double best() {
    return 2.0 * hands;
  }

  @Override
  public String rules(int player) {
    return "Blackjack, "
        + hands
        + " hands: come closer to 21 than the dealer, but not above. The dealer draws to 17; a"
        + " natural pays 1.5; double takes one more card for twice the stake. Say: hit, stand or"
        + " double.";
  }

  @Override
  public String view(BlackjackState s, int player) {
    String won = s.won() < 0 ? "-" + stakes(-s.won()) : stakes(s.won());
    if (s.hand() == hands) {
      return s.last() + "All hands are played; you won " + won;
    }
    return s.last()
        + "hand "
        + (s.hand() + 1)
        + " of "
        + hands
        + ", won so far "
        + won
        + "; your cards: "
        + Cards.shown(s.mine())
        + (Cards.soft(s.mine()) ? " (soft " : " (")
        + Cards.total(s.mine())
        + "), the dealer shows "
        + Cards.shown(s.dealers());
  }

  @Override
  public String key(BlackjackState s) {
    return s.hand()
        + ":"
        + s.won()
        + ":"
        + s.phase()
        + (s.doubled() ? "d" : "")
        + s.mine()
        + "/"
        + s.dealers();
  }
}
