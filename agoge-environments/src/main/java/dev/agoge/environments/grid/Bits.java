package dev.agoge.environments.grid;

/**
 * Sets of cells of one room and its wall, as bits of a {@code long}: all cells of a set take a step
 * at once by a shift. A step off the edge of the eight by eight cells wraps to the other side,
 * which is wall there; so results are cut to free cells.
 */
final class Bits {
  private static final int NO_POSE = -1;

  private Bits() {}

  /** Each cell moved one step. */
  static long step(long cells, int heading) {
    return switch (heading) {
      case Heading.EAST -> cells << 1;
      case Heading.SOUTH -> cells << 8;
      case Heading.WEST -> cells >>> 1;
      default -> cells >>> 8;
    };
  }

  /** The cells that share an edge with one of the set. */
  static long neighbours(long cells) {
    return cells << 1 | cells >>> 1 | cells << 8 | cells >>> 8;
  }

  /** The free cells that can be reached from a cell. */
  static long flood(long from, long free) {
    long reached = from;
    while (true) {
      long more = ((reached | neighbours(reached)) & free) | from;
      if (more == reached) {
        return reached;
      }
      reached = more;
    }
  }

  /**
   * Whether a thing may be laid on a free cell without parting what is joined: the free cells and
   * doors beside it stay joined around it, it is in front of no door, and no thing beside it is
   * shut in.
   *
   * @param cell a set of one free cell
   * @param free the free cells inside
   * @param doors the doors in the wall
   * @param things the cells that hold things
   */
  static boolean isHarmless(long cell, long free, long doors, long things) {
    long beside = neighbours(cell) & free;
    boolean isDeadEnd = (neighbours(beside) & free & ~cell) == 0;
    if ((neighbours(cell) & doors) != 0 || isDeadEnd) {
      return false;
    }
    long across = cell << 1 | cell >>> 1;
    long ring = (neighbours(cell) | across << 8 | across >>> 8) & free;
    if ((beside & ~flood(Long.lowestOneBit(beside), ring)) != 0) {
      return false;
    }
    for (long rest = neighbours(cell) & things; rest != 0; rest &= rest - 1) {
      if ((neighbours(Long.lowestOneBit(rest)) & free & ~cell) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The free cells on which a thing may be laid; see {@link #isHarmless}. */
  static long harmless(long free, long doors, long things) {
    long good = 0;
    for (long rest = free; rest != 0; rest &= rest - 1) {
      long cell = Long.lowestOneBit(rest);
      if (isHarmless(cell, free, doors, things)) {
        good |= cell;
      }
    }
    return good;
  }

  /**
   * The pose that takes the fewest turns and steps among those wanted.
   *
   * @param free the cells to step on
   * @param bit where one stands
   * @param heading how one faces
   * @param wanted for each heading, the cells on which to face so; the wanted poses on cells that
   *     are not free are not counted
   * @return {@code moves << 8 | bit << 2 | heading}, or -1 if no wanted pose can be reached
   */
  static int nearestPose(long free, int bit, int heading, long[] wanted) {
    long[] seen = new long[Heading.COUNT];
    seen[heading] = 1L << bit;
    for (int moves = 0; ; moves++) {
      for (int h = 0; h < Heading.COUNT; h++) {
        long found = seen[h] & wanted[h];
        if (found != 0) {
          return moves << 8 | Long.numberOfTrailingZeros(found) << 2 | h;
        }
      }
      long east = seen[0];
      long south = seen[1];
      long west = seen[2];
      long north = seen[3];
      seen[0] |= (east << 1 & free) | south | north;
      seen[1] |= (south << 8 & free) | east | west;
      seen[2] |= (west >>> 1 & free) | south | north;
      seen[3] |= (north >>> 8 & free) | east | west;
      if (seen[0] == east && seen[1] == south && seen[2] == west && seen[3] == north) {
        return NO_POSE;
      }
    }
  }
}
