package dev.agoge.environments.games.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.environments.games.rules.Game;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlackjackTest {
  private final Blackjack game = new Blackjack(1);
  private final BlackjackPolicy policy = new BlackjackPolicy();

  private BlackjackState dealt(String cards) {
    BlackjackState state = game.start();
    for (int i = 0; i < cards.length(); i++) {
      state = game.apply(state, "A23456789T".indexOf(cards.charAt(i)));
    }
    return state;
  }

  private String advice(String cards) {
    BlackjackState state = dealt(cards);
    return game.move(state, policy.choose(game, state, 0));
  }

  @Test
  void thePolicyIsTheBestByTheRulesOfTheGameThemselves() {
    double best = expected(game.start(), new HashMap<>());
    assertThat(policy.value()).isCloseTo(best, within(1e-12));
    assertThat(best).isBetween(-0.03, 0.0);
  }

  /** Expectimax over the game, which knows nothing of the policy; order of cards does not count. */
  private double expected(BlackjackState state, Map<String, Double> known) {
    int mover = game.mover(state);
    if (mover == Game.OVER) {
      return game.score(state, 0);
    }
    Double value = known.get(merged(state));
    if (value == null) {
      value = mover == Game.CHANCE ? 0 : Double.NEGATIVE_INFINITY;
      for (int i = 0; i < game.moves(state); i++) {
        double next = expected(game.apply(state, i), known);
        value = mover == Game.CHANCE ? value + game.chance(state, i) * next : Math.max(value, next);
      }
      known.put(merged(state), value);
    }
    return value;
  }

  /** The same for states that the rules treat alike. */
  private static String merged(BlackjackState s) {
    String mine = Cards.total(s.mine()) + "," + Cards.soft(s.mine()) + s.mine().length();
    if (s.phase() == BlackjackState.Phase.DEALER) {
      mine = Cards.total(s.mine()) + "," + Cards.natural(s.mine());
    }
    int shown = Math.min(3, s.dealers().length());
    String theirs = Cards.total(s.dealers()) + "," + Cards.soft(s.dealers()) + "," + shown;
    return s.phase() + mine + "/" + theirs + s.doubled();
  }

  @Test
  void thePolicyDoesWhatEveryBookSays() {
    assertThat(advice("T6T")).isEqualTo("hit");
    assertThat(advice("T66")).isEqualTo("stand");
    assertThat(advice("56T")).isIn("hit", "double");
    assertThat(advice("566")).isEqualTo("double");
    assertThat(advice("A76")).isIn("double", "stand");
    assertThat(advice("A79")).isEqualTo("hit");
    assertThat(advice("TT6")).isEqualTo("stand");
  }

  @Test
  void aNaturalPaysThreeToTwoAndTheDealerDrawsToSeventeen() {
    assertThat(game.score(dealt("AT9T"), 0)).isEqualTo(1.5);
    BlackjackState stood = game.apply(dealt("T8T"), 1);
    assertThat(game.mover(stood)).isEqualTo(Game.CHANCE);
    BlackjackState sixteen = game.apply(stood, 5);
    assertThat(game.mover(sixteen)).isEqualTo(Game.CHANCE);
    assertThat(game.score(game.apply(sixteen, 9), 0)).isEqualTo(1);
  }

  @Test
  void tooMuchLosesAtOnceAndDoublesLoseTwice() {
    BlackjackState hit = game.apply(dealt("T6T"), 0);
    assertThat(game.score(game.apply(hit, 9), 0)).isEqualTo(-1);
    BlackjackState twice = game.apply(dealt("T6T"), 2);
    assertThat(game.score(game.apply(twice, 9), 0)).isEqualTo(-2);
  }

  @Test
  void anAceCountsElevenWhileItCan() {
    assertThat(Cards.total("A7")).isEqualTo(18);
    assertThat(Cards.soft("A7")).isTrue();
    assertThat(Cards.total("A78")).isEqualTo(16);
    assertThat(Cards.soft("A78")).isFalse();
    assertThat(Cards.total("AA")).isEqualTo(12);
  }
}
