package dev.agoge.environments.alfworld;

import java.util.Locale;

/** How putting a thing down is said; it changed between versions of ALFWorld. */
enum Grammar {
  /** {@code put X in/on Y}, before version 0.4. */
  PUT,
  /** {@code move X to Y}. */
  MOVE;

  private static final String OLD = "put {o} in/on {r}";

  /** What a game file's grammar uses. */
  static Grammar of(String text) {
    return text.contains(OLD) ? PUT : MOVE;
  }

  /** In options. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The command. */
  String command(String object, String receptacle) {
    return switch (this) {
      case PUT -> "put " + object + " in/on " + receptacle;
      case MOVE -> "move " + object + " to " + receptacle;
    };
  }

  /** What is said when it is done. */
  String feedback(String object, String receptacle) {
    return switch (this) {
      case PUT -> "You put the " + object + " in/on the " + receptacle + ".";
      case MOVE -> "You move the " + object + " to the " + receptacle + ".";
    };
  }
}
