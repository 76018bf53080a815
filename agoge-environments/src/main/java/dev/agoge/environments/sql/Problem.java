package dev.agoge.environments.sql;

import java.util.List;

/**
 * What makes a task what it is.
 *
 * @param shown the database that the question is about
 * @param hidden another of the same schema, which is never shown
 * @param gold the query that answers the question
 * @param ordered whether the order of the rows counts
 * @param needed indexes of the tables that the gold query uses, in the order to look at them
 * @param candidates the gold query and wrong ones, in random order
 */
record Problem(
    Instance shown,
    Instance hidden,
    String question,
    String gold,
    boolean ordered,
    List<Integer> needed,
    List<String> candidates) {

  Problem {
    needed = List.copyOf(needed);
    candidates = List.copyOf(candidates);
  }

  /** A database, and what the gold query gives in it. */
  record Instance(Database database, Reply.Rows rows) {

    boolean agrees(Reply.Rows answer, boolean ordered) {
      return Match.same(rows, answer, ordered);
    }
  }

  Schema schema() {
    return shown.database().schema();
  }

  /** The engine of the database that is shown. */
  Engine engine() {
    return shown.database().engine();
  }

  /**
   * Whether an answer gives the rows of the gold query in both databases, as a query that was made
   * up from rows it was shown does not.
   *
   * @param rows what it gives in the database that is shown
   */
  boolean isAnswered(String sql, Reply.Rows rows) {
    return shown.agrees(rows, ordered)
        && hidden.database().engine().query(sql) instanceof Reply.Rows others
        && hidden.agrees(others, ordered);
  }
}
