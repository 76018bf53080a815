package dev.agoge.environments.games.puzzle;

import java.util.Arrays;

/**
 * The fewest moves to the goal from every state of a room, by going backwards from all solved
 * states breadth first: a move backwards is a step away from where one stands, with or without
 * pulling along the box on the other side. States that are not reached cannot be solved.
 */
public final class SokobanDistances {
  private static final short NEVER = -1;

  private final Room room;
  private final int[][] choose;
  private final short[] distances;

  /** States found, in the order of their distance; not kept, being larger than what is. */
  private long[] queue;

  private int filled;

  SokobanDistances(Room room) {
    this.room = room;
    int cells = Long.bitCount(room.floor());
    this.choose = pascal(cells + 1, room.boxes() + 1);
    int states = cells * choose[cells][room.boxes()];
    this.distances = new short[states];
    this.queue = new long[states];
    Arrays.fill(distances, NEVER);
    begin();
    for (int head = 0; head < filled; head++) {
      expand(queue[head]);
    }
    queue = new long[0];
  }

  private static int[][] pascal(int rows, int columns) {
    int[][] c = new int[rows][columns + 1];
    for (int n = 0; n < rows; n++) {
      c[n][0] = 1;
      for (int k = 1; k <= columns && n > 0; k++) {
        c[n][k] = c[n - 1][k - 1] + c[n - 1][k];
      }
    }
    return c;
  }

  private void begin() {
    for (int cell = 0; cell < room.width() * room.height(); cell++) {
      if (room.isFloor(cell) && !room.isTarget(cell)) {
        add(cell, room.targets(), 0);
      }
    }
  }

  /** Notes a state in one number; boxes are on the first 56 cells. */
  private void add(int player, long boxes, int distance) {
    int place = place(player, boxes);
    if (distances[place] == NEVER) {
      distances[place] = (short) distance;
      queue[filled++] = boxes << 8 | player;
    }
  }

  /** Numbers a set of boxes among all sets of so many floor cells, and the player's cell. */
  private int place(int player, long boxes) {
    int set = 0;
    int nth = 1;
    for (long rest = boxes; rest != 0; rest &= rest - 1) {
      set += choose[room.rank(Long.numberOfTrailingZeros(rest))][nth++];
    }
    return set * Long.bitCount(room.floor()) + room.rank(player);
  }

  private void expand(long state) {
    int player = (int) (state & 0xff);
    long boxes = state >>> 8;
    int next = distances[place(player, boxes)] + 1;
    for (int direction = 0; direction < 4; direction++) {
      int back = room.beside(player, direction);
      if (room.isFloor(back) && (boxes >> back & 1) == 0) {
        add(back, boxes, next);
        int ahead = room.beside(player, (direction + 2) % 4);
        if ((boxes >> ahead & 1) != 0) {
          add(back, boxes ^ (1L << ahead | 1L << player), next);
        }
      }
    }
  }

  /** The fewest moves to the goal; -1 if it cannot be reached. */
  public int of(Crates state) {
    return distances[place(state.player(), state.boxes())];
  }

  /** How many states can be solved, those that are solved included. */
  public int solvable() {
    return filled;
  }
}
