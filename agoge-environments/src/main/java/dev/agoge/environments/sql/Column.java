package dev.agoge.environments.sql;

/**
 * A column of a table.
 *
 * @param nullable whether some of its values are missing
 */
record Column(String name, Kind kind, boolean nullable) {

  /** How a question calls it: {@code hire date}, {@code number of pages}. */
  String phrase() {
    boolean countsThings = kind instanceof Kind.Amount && name.endsWith("s");
    return (countsThings ? "number of " : "") + name.replace('_', ' ');
  }

  /** Whether its values name a row: what a question asks to be listed. */
  boolean names() {
    return kind instanceof Kind.Person || kind instanceof Kind.Label;
  }
}
