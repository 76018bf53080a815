package dev.agoge.environments.maze;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way to move, in the order in which ways are listed. */
enum Direction {
  UP(1, 0, -1),
  DOWN(2, 0, 1),
  LEFT(4, -1, 0),
  RIGHT(8, 1, 0);

  private static final Direction[] ALL = values();
  private static final int SETS = 1 << ALL.length;
  private static final int LONGEST = 40;

  /** Of each set of directions: the actions that move in them. */
  private static final List<List<String>> ACTIONS = new ArrayList<>();

  /** Of each set of directions: the names of all others. */
  private static final List<String> OTHERS = new ArrayList<>();

  static {
    for (int set = 0; set < SETS; set++) {
      List<String> actions = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (Direction direction : ALL) {
        if (direction.isIn(set)) {
          actions.add(direction.action);
        } else {
          others.add(direction.word);
        }
      }
      ACTIONS.add(List.copyOf(actions));
      OTHERS.add(others.isEmpty() ? "none" : String.join(", ", others));
    }
  }

  private final int bit;
  private final int columns;
  private final int rows;
  private final String word = name().toLowerCase(Locale.ROOT);
  private final String action = "move " + word;

  Direction(int bit, int columns, int rows) {
    this.bit = bit;
    this.columns = columns;
    this.rows = rows;
  }

  /** By how many columns it leads to the right. */
  int columns() {
    return columns;
  }

  /** By how many rows it leads down. */
  int rows() {
    return rows;
  }

  String action() {
    return action;
  }

  /** Its bit in a set of directions. */
  int bit() {
    return bit;
  }

  boolean isIn(int set) {
    return (set & bit()) != 0;
  }

  Direction opposite() {
    return switch (this) {
      case UP -> DOWN;
      case DOWN -> UP;
      case LEFT -> RIGHT;
      case RIGHT -> LEFT;
    };
  }

  /** The actions that move in the directions of a set, in a fixed order. */
  static List<String> actions(int set) {
    return ACTIONS.get(set);
  }

  /** The names of the directions that are not in a set. */
  static String others(int set) {
    return OTHERS.get(set);
  }

  /** The direction that a text asks for; empty if it asks for none. */
  static Optional<Direction> understand(String text) {
    for (Direction direction : ALL) {
      if (direction.action.equals(text)) {
        return Optional.of(direction);
      }
    }
    return text.length() > LONGEST
        ? Optional.empty()
        : understandLoosely(text.strip().toLowerCase(Locale.ROOT));
  }

  private static Optional<Direction> understandLoosely(String text) {
    for (Direction direction : ALL) {
      if (direction.action.equals(text) || direction.word.equals(text)) {
        return Optional.of(direction);
      }
    }
    return Optional.empty();
  }
}
