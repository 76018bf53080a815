package dev.agoge.environments.sql;

/**
 * What happened so far.
 *
 * @param seen a bit for each table whose columns were shown
 * @param outcome whether an answer was given, and which
 * @param message what the last action did; shown, and no part of what decides the future
 */
record SqlState(int seen, Outcome outcome, String message) {

  /** Whether the question is answered. */
  enum Outcome {
    OPEN,
    RIGHT,
    WRONG
  }

  static final SqlState START = new SqlState(0, Outcome.OPEN, "");

  boolean hasSeen(int table) {
    return (seen >> table & 1) != 0;
  }

  SqlState seeing(int table, String text) {
    return new SqlState(seen | 1 << table, outcome, text);
  }

  SqlState telling(String text) {
    return new SqlState(seen, outcome, text);
  }
}
