package dev.agoge.environments.games.puzzle;

/**
 * A room of sokoban, at most eight by eight cells.
 *
 * @param width columns
 * @param height rows
 * @param floor cells that are not wall, a bit each; none at the edge
 * @param targets cells where boxes belong, a bit each
 */
public record Room(int width, int height, long floor, long targets) {
  private static final int[] ROWS = {-1, 0, 1, 0};
  private static final int[] COLUMNS = {0, 1, 0, -1};

  /** The cell in a direction: 0 up, 1 right, 2 down, 3 left. */
  int beside(int cell, int direction) {
    return cell + ROWS[direction] * width + COLUMNS[direction];
  }

  boolean isFloor(int cell) {
    return (floor >> cell & 1) != 0;
  }

  boolean isTarget(int cell) {
    return (targets >> cell & 1) != 0;
  }

  /** How many boxes there are, which is how many targets. */
  int boxes() {
    return Long.bitCount(targets);
  }

  /** The number among the floor cells of one of them. */
  int rank(int cell) {
    return Long.bitCount(floor & (1L << cell) - 1);
  }
}
