package dev.agoge.environments.games.board;

/**
 * A position of tic-tac-toe.
 *
 * @param x cells of the first player, bit {@code 3 * row + column}
 * @param o cells of the second
 */
public record Marks(int x, int o) {
  private static final int[] LINES = {0007, 0070, 0700, 0111, 0222, 0444, 0421, 0124};

  /** All cells. */
  static final int FULL = 0777;

  int taken() {
    return x | o;
  }

  /** How many marks there are. */
  public int count() {
    return Integer.bitCount(x | o);
  }

  /** Who is next: 0 or 1. */
  int next() {
    return count() & 1;
  }

  Marks with(int cell) {
    return next() == 0 ? new Marks(x | 1 << cell, o) : new Marks(x, o | 1 << cell);
  }

  static boolean hasLine(int cells) {
    for (int line : LINES) {
      if ((cells & line) == line) {
        return true;
      }
    }
    return false;
  }

  boolean over() {
    return taken() == FULL || hasLine(x) || hasLine(o);
  }

  /** The least of the eight positions that are this one turned and mirrored. */
  public Marks canonical() {
    Marks least = this;
    Marks turned = this;
    for (int i = 0; i < 8; i++) {
      turned =
          i == 4
              ? new Marks(mirrored(x), mirrored(o))
              : new Marks(turned(turned.x), turned(turned.o));
      if (turned.x < least.x || (turned.x == least.x && turned.o < least.o)) {
        least = turned;
      }
    }
    return least;
  }

  private static int turned(int cells) {
    int result = 0;
    for (int cell = 0; cell < 9; cell++) {
      result |= (cells >> cell & 1) << (3 * (cell % 3) + 2 - cell / 3);
    }
    return result;
  }

  private static int mirrored(int cells) {
    return (cells & 0111) << 2 | (cells & 0222) | (cells & 0444) >> 2;
  }
}
