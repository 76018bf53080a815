package dev.agoge.environments.games.puzzle;

import dev.agoge.environments.games.rules.Strategy;

/**
 * Push boxes onto targets; they cannot be pulled, nor two pushed at once.
 *
 * @param room where
 * @param begin how it starts
 * @param distances to the goal, of all states
 */
public record Sokoban(Room room, Crates begin, SokobanDistances distances)
    implements Puzzle<Crates> {
  private static final String[] DIRECTIONS = {"up", "right", "down", "left"};

  @Override
  public Crates start() {
    return begin;
  }

  @Override
  public int mover(Crates state) {
    return state.boxes() == room.targets() ? OVER : 0;
  }

  private static boolean hasBox(Crates state, int cell) {
    return (state.boxes() >> cell & 1) != 0;
  }

  private boolean possible(Crates state, int direction) {
    int next = room.beside(state.player(), direction);
    if (!hasBox(state, next)) {
      return room.isFloor(next);
    }
    int beyond = room.beside(next, direction);
    return room.isFloor(beyond) && !hasBox(state, beyond);
  }

  @Override
  public int moves(Crates state) {
    if (mover(state) == OVER) {
      return 0;
    }
    int possible = 0;
    for (int direction = 0; direction < 4; direction++) {
      possible += possible(state, direction) ? 1 : 0;
    }
    return possible;
  }

  private int direction(Crates state, int index) {
    int left = index;
    int direction = 0;
    while (!possible(state, direction) || left-- > 0) {
      direction++;
    }
    return direction;
  }

  @Override
  public String move(Crates state, int index) {
    return DIRECTIONS[direction(state, index)];
  }

  @Override
  public Crates apply(Crates state, int index) {
    int direction = direction(state, index);
    int next = room.beside(state.player(), direction);
    long boxes = state.boxes();
    if (hasBox(state, next)) {
      boxes ^= 1L << next | 1L << room.beside(next, direction);
    }
    return new Crates(next, boxes);
  }

  @Override
  public double score(Crates state, int player) {
    return state.boxes() == room.targets() ? 1 : 0;
  }

  /** 0 where a box is stuck for good. */
  @Override
  public double progress(Crates state) {
    int left = distances.of(state);
    return left < 0 ? 0 : Math.max(0, 1 - (double) left / distances.of(begin));
  }

  @Override
  public String rules(int player) {
    return "Sokoban: push every box ($) onto a target (.). You (@) push one box at a time and"
        + " cannot pull; # is wall, * a box on a target, + you on one. Say: up, down, left"
        + " or right.";
  }

  @Override
  public String view(Crates state, int player) {
    StringBuilder text = new StringBuilder(room.height() * (room.width() + 1));
    for (int cell = 0; cell < room.width() * room.height(); cell++) {
      if (cell % room.width() == 0 && cell > 0) {
        text.append('\n');
      }
      text.append(sign(state, cell));
    }
    return text.toString();
  }

  private char sign(Crates state, int cell) {
    boolean target = room.isTarget(cell);
    if (cell == state.player()) {
      return target ? '+' : '@';
    }
    if (hasBox(state, cell)) {
      return target ? '*' : '$';
    }
    return target ? '.' : room.isFloor(cell) ? ' ' : '#';
  }

  @Override
  public String key(Crates state) {
    return state.player() + "," + Long.toHexString(state.boxes());
  }

  @Override
  public Strategy<Crates> solver() {
    return (game, state, draw) -> {
      int now = distances.of(state);
      for (int i = 0; i < moves(state) && now > 0; i++) {
        if (distances.of(apply(state, i)) == now - 1) {
          return i;
        }
      }
      return Strategy.NONE;
    };
  }
}
