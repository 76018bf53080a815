package dev.agoge.environments.games.board;

import java.util.Arrays;

/**
 * Alpha-beta search (Knuth and Moore, 1975) over bit boards, with the middle columns first and a
 * small table of positions seen. With no more plies than places left its value is exact. Values are
 * for the player to move; a win is worth more the more places are left. One search, one thread.
 */
final class ConnectFourSearch {
  /** Values from here on are wins. */
  static final int WIN = 1_000;

  private static final int[] ORDER = {3, 2, 4, 1, 5, 0, 6};
  private static final int SLOTS = 1 << 13;
  private static final int EXACT = 0;
  private static final int LOWER = 1;
  private static final int UPPER = 2;

  private final long[] codes = new long[SLOTS];
  private final int[] found = new int[SLOTS];
  private final byte[] bounds = new byte[SLOTS];
  private final byte[] depths = new byte[SLOTS];

  ConnectFourSearch() {
    Arrays.fill(codes, -1);
  }

  /**
   * The value of a position that is not over.
   *
   * @param depth plies looked ahead, at least 1
   */
  int value(Discs discs, int depth, int low, int high) {
    if (discs.left() == 0) {
      return 0;
    }
    for (int column : ORDER) {
      if (discs.open(column) && discs.wins(column)) {
        return WIN + discs.left();
      }
    }
    if (depth == 0) {
      return estimate(discs);
    }
    int slot = (int) Math.floorMod((discs.code() * 0x9E3779B97F4A7C15L) >>> 20, (long) SLOTS);
    if (codes[slot] == discs.code() && depths[slot] == depth) {
      int value = found[slot];
      if (bounds[slot] == EXACT
          || (bounds[slot] == LOWER && value >= high)
          || (bounds[slot] == UPPER && value <= low)) {
        return value;
      }
    }
    int best = -10 * WIN;
    int alpha = low;
    for (int column : ORDER) {
      if (discs.open(column)) {
        best = Math.max(best, -value(discs.drop(column), depth - 1, -high, -alpha));
        alpha = Math.max(alpha, best);
        if (alpha >= high) {
          break;
        }
      }
    }
    codes[slot] = discs.code();
    found[slot] = best;
    depths[slot] = (byte) depth;
    bounds[slot] = (byte) (best <= low ? UPPER : best >= high ? LOWER : EXACT);
    return best;
  }

  /** How much better one's discs lie, each counted by the fours that go through its place. */
  private static int estimate(Discs discs) {
    return weight(discs.mine()) - weight(discs.mine() ^ discs.all());
  }

  private static int weight(long discs) {
    int sum = 0;
    for (long rest = discs; rest != 0; rest &= rest - 1) {
      int place = Long.numberOfTrailingZeros(rest);
      int column = place / (Discs.HEIGHT + 1);
      int row = place % (Discs.HEIGHT + 1);
      sum += 3 - Math.abs(column - 3) + (row == 2 || row == 3 ? 2 : row == 1 || row == 4 ? 1 : 0);
    }
    return sum;
  }
}
