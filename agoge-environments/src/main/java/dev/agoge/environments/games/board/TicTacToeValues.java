package dev.agoge.environments.games.board;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;

/**
 * The exact value of every position of tic-tac-toe, by minimax over all of them. Wins count the
 * more the earlier they come, so that perfect play does not dawdle.
 */
public final class TicTacToeValues implements Strategy<Marks> {
  private static final byte UNKNOWN = Byte.MIN_VALUE;
  private static final TicTacToe GAME = new TicTacToe();

  private final byte[] values = new byte[1 << 18];
  private final int positions;

  /** Goes through all positions. */
  public TicTacToeValues() {
    java.util.Arrays.fill(values, UNKNOWN);
    solve(GAME.start());
    int known = 0;
    for (byte value : values) {
      known += value == UNKNOWN ? 0 : 1;
    }
    positions = known;
  }

  private int solve(Marks marks) {
    int place = marks.x() << 9 | marks.o();
    if (values[place] == UNKNOWN) {
      values[place] = (byte) (marks.over() ? ended(marks) : best(marks));
    }
    return values[place];
  }

  /** To the player to move, who can only have lost. */
  private static int ended(Marks marks) {
    boolean lost = Marks.hasLine(marks.x()) || Marks.hasLine(marks.o());
    return lost ? -(10 - marks.count()) : 0;
  }

  private int best(Marks marks) {
    int best = -10;
    for (int i = 0; i < GAME.moves(marks); i++) {
      best = Math.max(best, -solve(GAME.apply(marks, i)));
    }
    return best;
  }

  /** How many positions can come up. */
  public int positions() {
    return positions;
  }

  /** 1, 0 or -1: what perfect play gives the player to move. */
  public int value(Marks marks) {
    return Integer.signum(values[marks.x() << 9 | marks.o()]);
  }

  @Override
  public int choose(Game<Marks> game, Marks state, double draw) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < game.moves(state); i++) {
      Marks next = game.apply(state, i);
      int theirs = values[next.x() << 9 | next.o()];
      if (theirs < least) {
        least = theirs;
        best = i;
      }
    }
    return best;
  }
}
