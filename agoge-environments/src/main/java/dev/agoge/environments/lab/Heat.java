package dev.agoge.environments.lab;

import java.util.List;

/** The six levels of temperature. */
final class Heat {
  /** How many levels there are. */
  static final int LEVELS = 6;

  /** That of a room. */
  static final int ROOM = 2;

  /** The warmest that a hotplate makes. */
  static final int HOTPLATE = 4;

  private static final List<Integer> DEGREES = List.of(-18, 4, 21, 70, 180, 900);

  private Heat() {}

  /** Degrees Celsius of a level. */
  static int degrees(int level) {
    return DEGREES.get(level);
  }

  /** The lowest level at or above some degrees, {@link #LEVELS} if there is none. */
  static int levelOf(int degrees) {
    for (int level = 0; level < LEVELS; level++) {
      if (degrees(level) >= degrees) {
        return level;
      }
    }
    return LEVELS;
  }
}
