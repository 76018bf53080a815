package dev.agoge.environments.games.board;

import dev.agoge.environments.games.rules.Game;

/**
 * Four in a row on a board of seven columns and six rows, into which discs fall.
 *
 * @param start where it begins, so that a game can be taken up in the middle
 */
public record ConnectFour(Discs start) implements Game<Discs> {
  private static final String[] TEXTS = {
    "drop 1", "drop 2", "drop 3", "drop 4", "drop 5", "drop 6", "drop 7"
  };

  /** From the empty board. */
  public ConnectFour() {
    this(Discs.NONE);
  }

  @Override
  public int players() {
    return 2;
  }

  @Override
  public int mover(Discs state) {
    return state.over() ? OVER : state.count() & 1;
  }

  @Override
  public int moves(Discs state) {
    if (state.over()) {
      return 0;
    }
    int open = 0;
    for (int column = 0; column < Discs.WIDTH; column++) {
      open += state.open(column) ? 1 : 0;
    }
    return open;
  }

  static int column(Discs state, int index) {
    int left = index;
    int column = 0;
    while (!state.open(column) || left-- > 0) {
      column++;
    }
    return column;
  }

  @Override
  public String move(Discs state, int index) {
    return TEXTS[column(state, index)];
  }

  @Override
  public Discs apply(Discs state, int index) {
    return state.drop(column(state, index));
  }

  @Override
  public double score(Discs state, int player) {
    int last = state.count() + 1 & 1;
    return !state.won() ? 0 : player == last ? 1 : -1;
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
    return "Connect four: discs fall to the lowest free place of a column; four of yours in a row,"
        + " column or diagonal win. You play "
        + (player == 0 ? "X" : "O")
        + ". Say a column, such as drop 4.";
  }

  @Override
  public String view(Discs state, int player) {
    long first = (state.count() & 1) == 0 ? state.mine() : state.mine() ^ state.all();
    StringBuilder text = new StringBuilder(104).append("1 2 3 4 5 6 7");
    for (int row = Discs.HEIGHT - 1; row >= 0; row--) {
      text.append('\n');
      for (int column = 0; column < Discs.WIDTH; column++) {
        long bit = 1L << (row + column * (Discs.HEIGHT + 1));
        text.append((state.all() & bit) == 0 ? '.' : (first & bit) != 0 ? 'X' : 'O');
        if (column < Discs.WIDTH - 1) {
          text.append(' ');
        }
      }
    }
    return text.toString();
  }

  @Override
  public String key(Discs state) {
    return Long.toHexString(state.code());
  }
}
