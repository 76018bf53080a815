package dev.agoge.environments.grid;

import java.util.Arrays;

/**
 * Cheapest ways from the player to every cell of the grid, where things in the way and locked doors
 * cost what it takes to clear them, about (Dijkstra, 1959).
 *
 * <p>A locked door without its key in hand costs more than any way around, so that the number of
 * such doors is known of each way.
 */
final class Routes {
  /** Added for a locked door whose key is not in hand. */
  static final int LOCK = 4096;

  /** Added for a thing in the way. */
  static final int THING = 30;

  private static final int FAR = Integer.MAX_VALUE;
  private static final int CELL_BITS = 10;

  private final World world;
  private final GridState state;
  private final long avoided;
  private final int[] costs;
  private final short[] from;
  private final boolean[] blocked;
  private int[] heap = new int[64];
  private int heapSize;

  /**
   * Looks for all ways.
   *
   * @param avoided doors that must not be passed, as a set of their numbers
   * @param ignored objects that are in nobody's way, as a set
   */
  Routes(World world, GridState state, long avoided, long ignored) {
    this.world = world;
    this.state = state;
    this.avoided = avoided;
    costs = new int[world.rooms().cells()];
    from = new short[costs.length];
    blocked = new boolean[costs.length];
    Arrays.fill(costs, FAR);
    for (int object = 0; object < world.objects(); object++) {
      int place = state.where()[object];
      if (place >= 0 && (ignored >>> object & 1) == 0) {
        blocked[place] = true;
      }
    }
    costs[state.cell()] = 0;
    push(state.cell());
    while (heapSize > 0) {
      int top = pop();
      int cell = top & ((1 << CELL_BITS) - 1);
      if (top >>> CELL_BITS == costs[cell]) {
        spread(cell);
      }
    }
  }

  private void spread(int cell) {
    for (int heading = 0; heading < Heading.COUNT; heading++) {
      int next = world.rooms().ahead(cell, heading);
      int step = step(next);
      if (step < FAR && costs[cell] + step < costs[next]) {
        costs[next] = costs[cell] + step;
        from[next] = (short) cell;
        push(next);
      }
    }
  }

  private int step(int cell) {
    if (world.rooms().room(cell) >= 0) {
      return blocked[cell] ? THING : 1;
    }
    int door = world.doorOn(cell);
    if (door < 0 || (avoided >>> door & 1) != 0) {
      return FAR;
    }
    return 1 + lock(door);
  }

  /** What it takes to open a door that one stands before. */
  int lock(int door) {
    return switch (state.door(door)) {
      case GridState.OPEN -> 0;
      case GridState.CLOSED -> 1;
      default -> world.hasKey(state, door) ? 1 : LOCK;
    };
  }

  /** The cell from which to face another at least cost, or -1. */
  int standFor(int cell) {
    int best = -1;
    boolean isDoor = world.doorOn(cell) >= 0;
    for (int heading = 0; heading < Heading.COUNT; heading++) {
      int next = world.rooms().ahead(cell, heading);
      if (next >= 0
          && next < costs.length
          && costs[next] < FAR
          && (best < 0 || costs[next] < costs[best])
          && (!isDoor || world.rooms().room(next) >= 0)) {
        best = next;
      }
    }
    return best;
  }

  /** The cell from which to lay something on a free cell beside another at least cost, or -1. */
  int standToLayBeside(int cell) {
    int best = -1;
    for (int heading = 0; heading < Heading.COUNT; heading++) {
      int beside = world.rooms().ahead(cell, heading);
      if (world.rooms().room(beside) >= 0 && !blocked[beside]) {
        int stand = standBefore(beside, cell);
        best = stand >= 0 && (best < 0 || costs[stand] < costs[best]) ? stand : best;
      }
    }
    return best;
  }

  private int standBefore(int beside, int cell) {
    int best = -1;
    for (int heading = 0; heading < Heading.COUNT; heading++) {
      int stand = world.rooms().ahead(beside, heading);
      boolean fits = world.rooms().room(stand) >= 0 || stand == state.cell();
      if (fits && stand != cell && costs[stand] < FAR && (best < 0 || costs[stand] < costs[best])) {
        best = stand;
      }
    }
    return best;
  }

  int cost(int cell) {
    return costs[cell];
  }

  /** The cells after the player's up to one, in order. */
  int[] path(int end) {
    int length = 0;
    for (int cell = end; cell != state.cell(); cell = from[cell]) {
      length++;
    }
    int[] path = new int[length];
    for (int cell = end; cell != state.cell(); cell = from[cell]) {
      path[--length] = cell;
    }
    return path;
  }

  private void push(int cell) {
    if (heapSize == heap.length) {
      heap = Arrays.copyOf(heap, 2 * heapSize);
    }
    int entry = costs[cell] << CELL_BITS | cell;
    int place = heapSize++;
    while (place > 0 && heap[(place - 1) / 2] > entry) {
      heap[place] = heap[(place - 1) / 2];
      place = (place - 1) / 2;
    }
    heap[place] = entry;
  }

  private int pop() {
    int top = heap[0];
    int last = heap[--heapSize];
    int place = 0;
    while (2 * place + 1 < heapSize) {
      int child = 2 * place + 1;
      if (child + 1 < heapSize && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = last;
    return top;
  }
}
