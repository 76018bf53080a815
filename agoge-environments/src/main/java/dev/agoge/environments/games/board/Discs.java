package dev.agoge.environments.games.board;

/**
 * A position of connect four as two bit boards: seven bits a column, the lowest row first, the
 * seventh always empty, so that shifts do not run into the next column.
 *
 * @param mine discs of the player to move
 * @param all all discs
 */
public record Discs(long mine, long all) {
  static final int WIDTH = 7;
  static final int HEIGHT = 6;
  private static final long BOTTOM = 0x0040810204081L;

  /** No disc. */
  public static final Discs NONE = new Discs(0, 0);

  /** How many discs there are. */
  public int count() {
    return Long.bitCount(all);
  }

  /** How many places are left. */
  public int left() {
    return WIDTH * HEIGHT - count();
  }

  static long top(int column) {
    return 1L << (HEIGHT - 1 + column * (HEIGHT + 1));
  }

  boolean open(int column) {
    return (all & top(column)) == 0;
  }

  /** The position after a disc; now the other player is to move. */
  Discs drop(int column) {
    return new Discs(mine ^ all, all | (all + bottom(column)));
  }

  /** Whether the player to move completes four in this column. */
  boolean wins(int column) {
    long disc = (all + bottom(column)) & column(column);
    return four(mine | disc);
  }

  /** Whether the player to move can complete four at once. */
  public boolean canWin() {
    for (int column = 0; column < WIDTH; column++) {
      if (open(column) && wins(column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the player who moved last has four. */
  boolean won() {
    return four(mine ^ all);
  }

  boolean over() {
    return left() == 0 || won();
  }

  static long column(int column) {
    return ((1L << HEIGHT) - 1) << (column * (HEIGHT + 1));
  }

  private static long bottom(int column) {
    return 1L << (column * (HEIGHT + 1));
  }

  static boolean four(long discs) {
    return line(discs, 1)
        || line(discs, HEIGHT)
        || line(discs, HEIGHT + 1)
        || line(discs, HEIGHT + 2);
  }

  private static boolean line(long discs, int step) {
    long pairs = discs & discs >> step;
    return (pairs & pairs >> (2 * step)) != 0;
  }

  /** A number that no other position has. */
  long code() {
    return mine + all + BOTTOM;
  }

  /** The smaller code of this position and its mirror image. */
  public long canonical() {
    Discs mirrored = new Discs(mirrored(mine), mirrored(all));
    return Math.min(code(), mirrored.code());
  }

  private static long mirrored(long discs) {
    long result = 0;
    for (int c = 0; c < WIDTH; c++) {
      long column = (discs >> (c * (HEIGHT + 1))) & ((1L << HEIGHT) - 1);
      result |= column << ((WIDTH - 1 - c) * (HEIGHT + 1));
    }
    return result;
  }
}
