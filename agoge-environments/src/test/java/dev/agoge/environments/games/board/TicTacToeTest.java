package dev.agoge.environments.games.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environments.games.rules.Game;
import org.junit.jupiter.api.Test;

class TicTacToeTest {
  private final TicTacToe game = new TicTacToe();
  private final TicTacToeValues values = new TicTacToeValues();

  private Marks after(String... moves) {
    Marks marks = game.start();
    for (String move : moves) {
      marks = game.apply(marks, game.find(marks, move));
    }
    return marks;
  }

  @Test
  void allPositionsAreKnownAndTheEmptyBoardIsADraw() {
    assertThat(values.positions()).isEqualTo(5478);
    assertThat(values.value(game.start())).isZero();
  }

  @Test
  void anEdgeAgainstACornerLoses() {
    assertThat(values.value(after("mark a1", "mark b1"))).isEqualTo(1);
    assertThat(values.value(after("mark a1", "mark b2"))).isZero();
  }

  @Test
  void threeInARowWin() {
    Marks won = after("mark a1", "mark a2", "mark b1", "mark b2", "mark c1");
    assertThat(game.mover(won)).isEqualTo(Game.OVER);
    assertThat(game.score(won, 0)).isEqualTo(1);
    assertThat(game.score(won, 1)).isEqualTo(-1);
    assertThat(game.view(won, 0)).isEqualTo("  a b c\n1 X X X\n2 O O .\n3 . . .");
  }

  @Test
  void aTakenCellCannotBeMarked() {
    assertThat(game.find(after("mark b2"), "mark b2")).isEqualTo(-1);
    assertThat(game.find(after("mark b2"), "  Mark   A1 ")).isZero();
  }

  @Test
  void turnedAndMirroredPositionsHaveTheSameCanonicalForm() {
    assertThat(after("mark a1", "mark b2").canonical())
        .isEqualTo(after("mark c3", "mark b2").canonical())
        .isEqualTo(after("mark c1", "mark b2").canonical());
    assertThat(after("mark a1", "mark b1").canonical())
        .isEqualTo(after("mark c3", "mark c2").canonical())
        .isNotEqualTo(after("mark a1", "mark c1").canonical());
  }
}
