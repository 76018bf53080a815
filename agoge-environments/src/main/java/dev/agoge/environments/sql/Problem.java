package dev.agoge.environments.sql;

import java.util.List;

/**
 * What makes a task what it is.
 *
 * @param database the database that the question is about
 * @param gold the query that answers it
 * @param rows what the gold query gives
 * @param ordered whether the order of the rows counts
 * @param needed indexes of the tables that the gold query uses, in the order to look at them
 * @param candidates the gold query and wrong ones, in random order
 */
record Problem(
    Database database,
    String question,
    String gold,
    Reply.Rows rows,
    boolean ordered,
    List<Integer> needed,
    List<String> candidates) {

  Problem {
    needed = List.copyOf(needed);
    candidates = List.copyOf(candidates);
  }
}
