package dev.agoge.environments.maze;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A way to move, in the order in which ways are listed. */
enum Direction {
  UP(0, -1),
  DOWN(0, 1),
  LEFT(-1, 0),
  RIGHT(1, 0);

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

  private final int columns;
  private final int rows;
  private final String word = name().toLowerCase(Locale.ROOT);
  private final String action = "move " + word;

  Direction(int columns, int rows) {
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
    return 1 << ordinal();
  }

  boolean isIn(int set) {
    return (set & bit()) != 0;
  }

  Direction opposite() {
    return ALL[ordinal() ^ 1];
  }

  /** The actions that move in the directions of a set, in a fixed order. */
  static List<String> actions(int set) {
    return ACTIONS.get(set);
  }

  /** The names of the directions that are not in a set. */
  static String others(int set) {
    return OTHERS.get(set);
  }

  /** The direction that a text asks for, in a set of one; the empty set if it asks for none. */
  static int understand(String text) {
    for (Direction direction : ALL) {
      if (direction.action.equals(text)) {
        return direction.bit();
      }
    }
    return text.length() > LONGEST ? 0 : understandLoosely(text.strip().toLowerCase(Locale.ROOT));
  }

  private static int understandLoosely(String text) {
    for (Direction direction : ALL) {
      if (direction.action.equals(text) || direction.word.equals(text)) {
        return direction.bit();
      }
    }
    return 0;
  }
}
