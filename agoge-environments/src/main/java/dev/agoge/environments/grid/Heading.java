package dev.agoge.environments.grid;

/** The four ways to face, as numbers clockwise from east, so that turning is counting. */
final class Heading {
  static final int EAST = 0;
  static final int SOUTH = 1;
  static final int WEST = 2;
  static final int NORTH = 3;
  static final int COUNT = 4;

  private Heading() {}

  static int left(int heading) {
    return (heading + 3) & 3;
  }

  static int right(int heading) {
    return (heading + 1) & 3;
  }

  static int back(int heading) {
    return heading ^ 2;
  }

  /** Columns to the right that a step leads. */
  static int dx(int heading) {
    return heading == EAST ? 1 : heading == WEST ? -1 : 0;
  }

  /** Rows downwards that a step leads. */
  static int dy(int heading) {
    return heading == SOUTH ? 1 : heading == NORTH ? -1 : 0;
  }
}
