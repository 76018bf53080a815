package dev.agoge.environments.maze;

import dev.agoge.environment.Split;
import dev.agoge.support.Seeds;
import java.util.SplittableRandom;

/**
 * Draws mazes.
 *
 * <p>A perfect maze (just one way between any two cells) grows from one cell: again and again a
 * cell of the maze is joined to a neighbour that is not in it yet. Taking the newest such cell
 * gives long winding ways, a random one gives many short dead ends; the share of either is drawn
 * per maze. A maze with loops is a perfect one of which some walls are taken away.
 *
 * <p>The walls of a maze belong to one split by their digest; a draw that belongs to another is
 * thrown away.
 */
final class MazeMaker {
  private static final long SEED = 20_260_211;

  /** A way from start to goal is at most this times the size long. */
  private static final int WINDING = 6;

  private MazeMaker() {}

  /**
   * The maze at a place.
   *
   * @param kind whether the position is told and whether there are loops
   * @param size cells a side
   * @param number from 0 upwards
   */
  static Maze make(Split split, Kind kind, int size, int number) {
    long seed = Seeds.child(SEED, split.label() + "-" + kind.label() + "-" + size + "-" + number);
    for (int attempt = 0; ; attempt++) {
      SplittableRandom random = new SplittableRandom(Seeds.child(seed, attempt));
      byte[] ways = grow(size, random);
      if (kind.loops()) {
        open(size, ways, size / 2 + random.nextInt(size), random);
      }
      int goal = random.nextInt(ways.length);
      int start = start(Maze.distances(size, ways, goal), size, random);
      if (start >= 0) {
        Maze maze = new Maze(size, ways, start, goal);
        if (splitOf(maze.digestOfWalls()) == split) {
          return maze;
        }
      }
    }
  }

  private static byte[] grow(int size, SplittableRandom random) {
    byte[] ways = new byte[size * size];
    double newest = 0.4 + 0.6 * random.nextDouble();
    int[] live = new int[ways.length];
    int count = 0;
    live[count++] = random.nextInt(ways.length);
    while (count > 0) {
      int index = random.nextDouble() < newest ? count - 1 : random.nextInt(count);
      int next = join(live[index], size, ways, random);
      if (next >= 0) {
        live[count++] = next;
      } else {
        System.arraycopy(live, index + 1, live, index, count - index - 1);
        count--;
      }
    }
    return ways;
  }

  /** Joins a cell to a random neighbour that has no way yet; -1 if there is none. */
  private static int join(int cell, int size, byte[] ways, SplittableRandom random) {
    Direction[] all = Direction.values();
    int first = random.nextInt(all.length);
    int stride = random.nextBoolean() ? 1 : 3;
    for (int i = 0; i < all.length; i++) {
      Direction direction = all[(first + i * stride) % all.length];
      int next = neighbour(cell, direction, size);
      if (next >= 0 && ways[next] == 0) {
        takeWallAway(cell, next, direction, ways);
        return next;
      }
    }
    return -1;
  }

  private static int neighbour(int cell, Direction direction, int size) {
    int column = cell % size + direction.columns();
    int row = cell / size + direction.rows();
    boolean inside = column >= 0 && column < size && row >= 0 && row < size;
    return inside ? row * size + column : -1;
  }

  private static void takeWallAway(int cell, int next, Direction direction, byte[] ways) {
    ways[cell] |= (byte) direction.bit();
    ways[next] |= (byte) direction.opposite().bit();
  }

  private static void open(int size, byte[] ways, int walls, SplittableRandom random) {
    for (int left = walls; left > 0; ) {
      int cell = random.nextInt(ways.length);
      Direction direction = random.nextBoolean() ? Direction.RIGHT : Direction.DOWN;
      int next = neighbour(cell, direction, size);
      if (next >= 0 && !direction.isIn(ways[cell])) {
        takeWallAway(cell, next, direction, ways);
        left--;
      }
    }
  }

  /** A cell neither near the goal nor too far from it; -1 if some drawn at random are not. */
  private static int start(int[] distances, int size, SplittableRandom random) {
    for (int attempt = 0; attempt < distances.length; attempt++) {
      int cell = random.nextInt(distances.length);
      if (distances[cell] >= size && distances[cell] <= WINDING * size) {
        return cell;
      }
    }
    return -1;
  }

  private static Split splitOf(String digest) {
    int lot = Integer.parseInt(digest.substring(0, 2), 16);
    return lot < 160 ? Split.TRAIN : lot < 192 ? Split.VALIDATION : Split.HELD_OUT;
  }
}
