package dev.agoge.environments.games.rules;

import java.util.Locale;

/** How typed moves are read. */
public final class MoveText {
  /** No move of any game is longer. */
  private static final int LONGEST = 200;

  private MoveText() {}

  /** In lower case, with single spaces; empty if it is too long to be a move. */
  public static String normal(String text) {
    return text.length() > LONGEST
        ? ""
        : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
