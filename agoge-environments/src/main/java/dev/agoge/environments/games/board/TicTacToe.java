package dev.agoge.environments.games.board;

import dev.agoge.environments.games.rules.Game;

/**
 * Three in a row on three by three cells.
 *
 * @param start where it begins, so that a game can be taken up in the middle
 */
public record TicTacToe(Marks start) implements Game<Marks> {
  private static final String[] TEXTS = {
    "mark a1", "mark b1", "mark c1", "mark a2", "mark b2", "mark c2", "mark a3", "mark b3",
    "mark c3"
  };

  /** From the empty board. */
  public TicTacToe() {
    this(new Marks(0, 0));
  }

  @Override
  public int players() {
    return 2;
  }

  @Override
  public int mover(Marks state) {
    return state.over() ? OVER : state.next();
  }

  @Override
  public int moves(Marks state) {
    return state.over() ? 0 : 9 - state.count();
  }

  private static int cell(Marks state, int index) {
    int free = Marks.FULL & ~state.taken();
    for (int i = 0; i < index; i++) {
      free &= free - 1;
    }
    return Integer.numberOfTrailingZeros(free);
  }

  @Override
  public String move(Marks state, int index) {
    return TEXTS[cell(state, index)];
  }

  @Override
  public Marks apply(Marks state, int index) {
    return state.with(cell(state, index));
  }

  @Override
  public double score(Marks state, int player) {
    int forFirst = Marks.hasLine(state.x()) ? 1 : Marks.hasLine(state.o()) ? -1 : 0;
    return player == 0 ? forFirst : -forFirst;
  }

  @Override
  public double worst() {
    return -1;
  }

  @Override
  public double best() {
    return 1;
  }

  @Override
  public String rules(int player) {
    return "Tic-tac-toe: three of your marks in a row, column or diagonal win. You play "
        + (player == 0 ? "X" : "O")
        + ". Say a cell, such as mark b2.";
  }

  @Override
  public String view(Marks state, int player) {
    StringBuilder text = new StringBuilder(40).append("  a b c");
    for (int row = 0; row < 3; row++) {
      text.append('\n').append(row + 1);
      for (int column = 0; column < 3; column++) {
        int bit = 1 << (3 * row + column);
        text.append(' ');
        text.append((state.x() & bit) != 0 ? 'X' : (state.o() & bit) != 0 ? 'O' : '.');
      }
    }
    return text.toString();
  }

  @Override
  public String key(Marks state) {
    return state.x() + "," + state.o();
  }
}
