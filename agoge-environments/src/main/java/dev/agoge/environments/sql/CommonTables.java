package dev.agoge.environments.sql;

import java.util.List;
import java.util.Optional;

/**
 * Bounds what the common tables of a {@code WITH} can grow to. SQLite copies a common table at each
 * mention, before it runs anything and before {@link Meter} counts, so that thirty of them, each
 * mentioning the one before twice, would take all memory.
 */
final class CommonTables {
  /** Four mentions of each of six give at most 4^6 copies, a few milliseconds. */
  private static final int TABLES = 6;

  private static final int MENTIONS = 4;

  private CommonTables() {}

  /** Why a statement is refused; empty if it may be tried. */
  static Optional<String> refuse(List<String> tokens) {
    int tables = 0;
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).equals("(") && definesBefore(tokens, i)) {
        tables++;
        String name = name(tokens, i);
        if (tables > TABLES || mentions(tokens, name) > MENTIONS + 1) {
          return Optional.of(
              "at most " + TABLES + " common tables, each used at most " + MENTIONS + " times");
        }
      }
    }
    return Optional.empty();
  }

  /** Whether {@code AS} or {@code AS [NOT] MATERIALIZED} stands before a parenthesis. */
  private static boolean definesBefore(List<String> tokens, int open) {
    String before = tokens.get(open - 1);
    return before.equals("as") || before.equals("materialized");
  }

  private static String name(List<String> tokens, int open) {
    int at = open - 1;
    while (at > 0 && !tokens.get(at).equals("as")) {
      at--;
    }
    at--;
    if (at > 0 && tokens.get(at).equals(")")) {
      while (at > 0 && !tokens.get(at).equals("(")) {
        at--;
      }
      at--;
    }
    return at < 0 ? "" : tokens.get(at);
  }

  /** How often a name stands for a table, its definition included. */
  private static int mentions(List<String> tokens, String name) {
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean column = i + 1 < tokens.size() && tokens.get(i + 1).equals(".");
      count += tokens.get(i).equals(name) && !column ? 1 : 0;
    }
    return count;
  }
}
