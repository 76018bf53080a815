package dev.agoge.environments.games.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MatrixGameTest {
  private static final Payoffs DILEMMA = new Payoffs(3, 0, 5, 1);

  private static MatrixGame game(Payoffs payoffs, int rounds) {
    return new MatrixGame("Dilemma", "cooperate", "defect", payoffs, rounds, false);
  }

  @Test
  void theSecondPlayerDoesNotSeeTheFirstChoice() {
    MatrixGame game = game(DILEMMA, 3);
    Rounds c = game.apply(game.start(), 0);
    Rounds d = game.apply(game.start(), 1);
    assertThat(game.mover(c)).isEqualTo(1);
    assertThat(game.view(c, 1)).isEqualTo(game.view(d, 1));
    assertThat(game.information(c)).isEqualTo(game.information(d));
    assertThat(game.key(c)).isNotEqualTo(game.key(d));
  }

  @Test
  void pointsAddUpOverTheRounds() {
    MatrixGame game = game(DILEMMA, 2);
    Rounds state = game.start();
    for (int move : new int[] {0, 1, 1, 1}) {
      state = game.apply(state, move);
    }
    assertThat(game.mover(state)).isEqualTo(Game.OVER);
    assertThat(game.score(state, 0)).isEqualTo(1);
    assertThat(game.score(state, 1)).isEqualTo(6);
  }

  @Test
  void againstTitForTatOneCooperatesUntilTheLastRound() {
    MatrixGame game = game(DILEMMA, 5);
    assertThat(replies(game)).isEqualTo(4 * 3 + 5);
  }

  @Property(tries = 300)
  void theBestReplyToTitForTatIsTheBestOfAllSequences(
      @ForAll @IntRange(max = 9) int both,
      @ForAll @IntRange(max = 9) int alone,
      @ForAll @IntRange(max = 9) int gain,
      @ForAll @IntRange(max = 9) int neither,
      @ForAll @IntRange(min = 1, max = 7) int rounds) {
    MatrixGame game = game(new Payoffs(both, alone, gain, neither), rounds);
    int best = Integer.MIN_VALUE;
    for (int choices = 0; choices < 1 << rounds; choices++) {
      int sequence = choices;
      best = Math.max(best, against(game, (g, s, d) -> sequence >> s.round() & 1));
    }
    assertThat(replies(game)).isEqualTo(best);
  }

  @Test
  void theOrderOfTheListChangesNoChoice() {
    MatrixGame usual = game(DILEMMA, 1);
    MatrixGame turned = new MatrixGame("Dilemma", "cooperate", "defect", DILEMMA, 1, true);
    assertThat(turned.move(turned.start(), 0)).isEqualTo("defect");
    assertThat(turned.apply(turned.apply(turned.start(), 0), 1))
        .isEqualTo(usual.apply(usual.apply(usual.start(), 1), 0));
    assertThat(turned.moves(new CopyLast()).choose(turned, turned.start(), 0)).isEqualTo(1);
  }

  private static int replies(MatrixGame game) {
    return against(game, new BestReply(game.payoffs(), game.rounds(), true));
  }

  private static int against(MatrixGame game, Strategy<Rounds> first) {
    Rounds state = game.start();
    while (game.mover(state) != Game.OVER) {
      state =
          game.apply(
              state,
              game.mover(state) == 0
                  ? first.choose(game, state, 0)
                  : new CopyLast().choose(game, state, 0));
    }
    return (int) game.score(state, 0);
  }
}
