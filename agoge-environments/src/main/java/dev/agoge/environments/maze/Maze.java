package dev.agoge.environments.maze;

import dev.agoge.support.Digest;
import java.util.Arrays;

/**
 * A square of cells with walls between some, a place to start and a goal. Cells are numbered row by
 * row from the top left.
 */
final class Maze {
  /** Distance of cells from which there is no way. */
  static final int NOWHERE = Integer.MAX_VALUE;

  private final int size;
  private final byte[] ways;
  private final int start;
  private final int goal;
  private final int[] distances;

  /**
   * Of walls drawn already.
   *
   * @param size cells a side
   * @param ways for each cell the set of {@link Direction}s that no wall bars; not changed later
   */
  Maze(int size, byte[] ways, int start, int goal) {
    this.size = size;
    this.ways = ways;
    this.start = start;
    this.goal = goal;
    distances = distances(size, ways, goal);
  }

  /** Fewest moves from each cell to the goal. */
  static int[] distances(int size, byte[] ways, int goal) {
    int[] distances = new int[ways.length];
    Arrays.fill(distances, NOWHERE);
    int[] queue = new int[ways.length];
    int tail = 0;
    distances[goal] = 0;
    queue[tail++] = goal;
    for (int head = 0; head < tail; head++) {
      int cell = queue[head];
      for (Direction direction : Direction.values()) {
        int next = cell + direction.columns() + direction.rows() * size;
        if (direction.isIn(ways[cell]) && distances[next] == NOWHERE) {
          distances[next] = distances[cell] + 1;
          queue[tail++] = next;
        }
      }
    }
    return distances;
  }

  int size() {
    return size;
  }

  int start() {
    return start;
  }

  int goal() {
    return goal;
  }

  /** The set of directions that no wall bars. */
  int ways(int cell) {
    return ways[cell];
  }

  /** The cell beyond, whether or not a wall is between. */
  int beyond(int cell, Direction direction) {
    return cell + direction.columns() + direction.rows() * size;
  }

  /** Fewest moves to the goal. */
  int distance(int cell) {
    return distances[cell];
  }

  /** Column from 1, counted from the left. */
  int column(int cell) {
    return cell % size + 1;
  }

  /** Row from 1, counted from the top. */
  int row(int cell) {
    return cell / size + 1;
  }

  /** A digest of the walls alone: two mazes with the same walls are never in two splits. */
  String digestOfWalls() {
    return Digest.of(ways);
  }
}
