package dev.agoge.environments.games.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environments.games.rules.Game;
import org.junit.jupiter.api.Test;

class PokerRulesTest {

  private static <S> S play(Game<S> game, S start, String... moves) {
    S state = start;
    for (String move : moves) {
      int index = game.find(state, move);
      assertThat(index).as(move).isNotNegative();
      state = game.apply(state, index);
    }
    return state;
  }

  @Test
  void inKuhnPokerACallIsWorthTwoAndAFoldOne() {
    Kuhn kuhn = new Kuhn();
    assertThat(kuhn.score(play(kuhn, kuhn.start(), "deal 5", "bet", "call"), 0)).isEqualTo(2);
    assertThat(kuhn.score(play(kuhn, kuhn.start(), "deal 0", "bet", "fold"), 0)).isEqualTo(1);
    assertThat(kuhn.score(play(kuhn, kuhn.start(), "deal 5", "check", "bet", "fold"), 0))
        .isEqualTo(-1);
    assertThat(kuhn.score(play(kuhn, kuhn.start(), "deal 0", "check", "check"), 1)).isEqualTo(1);
  }

  @Test
  void inLeducPokerAPairWithTheCommonCardBeatsAKing() {
    Leduc leduc = new Leduc();
    // Jack against king, everything called: stakes of 1 + 4 + 8, and the common card is a jack.
    LeducState all =
        play(
            leduc,
            leduc.start(),
            "deal 2",
            "bet",
            "raise",
            "call",
            "deal 0",
            "bet",
            "raise",
            "call");
    assertThat(leduc.score(all, 0)).isEqualTo(13);
    LeducState higher =
        play(leduc, leduc.start(), "deal 2", "check", "check", "deal 1", "bet", "call");
    assertThat(leduc.score(higher, 0)).isEqualTo(-5);
    assertThat(leduc.outcome(higher, 0)).isEqualTo("your J against K with Q");
  }

  @Test
  void aFoldInLeducLosesWhatOneHasStaked() {
    Leduc leduc = new Leduc();
    LeducState folded = play(leduc, leduc.start(), "deal 0", "bet", "raise", "fold");
    assertThat(leduc.score(folded, 0)).isEqualTo(-3);
    assertThat(leduc.score(folded, 1)).isEqualTo(3);
    LeducState tie =
        play(leduc, leduc.start(), "deal 0", "check", "check", "deal 2", "check", "check");
    assertThat(leduc.score(tie, 0)).isZero();
  }

  @Test
  void bothJacksGoneNoneIsTurned() {
    Leduc leduc = new Leduc();
    LeducState waits = play(leduc, leduc.start(), "deal 0", "check", "check");
    assertThat(leduc.mover(waits)).isEqualTo(Game.CHANCE);
    assertThat(leduc.chance(waits, 0)).isZero();
    assertThat(leduc.chance(waits, 1)).isEqualTo(0.5);
  }

  @Test
  void thePlayersOfAMatchTakeTurnsToActFirst() {
    Match<KuhnState> match = new Match<>(new Kuhn(), 2);
    MatchState<KuhnState> state = play(match, match.start(), "deal 0");
    assertThat(match.mover(state)).isZero();
    state = play(match, state, "check", "check", "deal 0");
    assertThat(match.mover(state)).isEqualTo(1);
    assertThat(match.view(state, 0))
        .isEqualTo(
            "Last hand: your J against Q, you lost 1.\n"
                + "hand 2 of 2, won so far -1; your card: Q. You act first.")
        .as("who acts second sees this before the other has acted");
    state = play(match, state, "bet", "call");
    assertThat(match.mover(state)).isEqualTo(Game.OVER);
    assertThat(match.score(state, 0)).isEqualTo(1);
  }
}
