package dev.agoge.environments.sql;

import java.util.List;

/**
 * A question before it is known to be a good one.
 *
 * @param wordings ways to ask it; the last is kept for held-out tasks
 * @param gold the query that answers it
 * @param ordered whether it asks for an order of the rows
 * @param wrong queries that must not give the same rows
 * @param slips further wrong queries, which may by chance
 * @param tables those that the gold query uses, in their order
 */
record Draft(
    List<String> wordings,
    String gold,
    boolean ordered,
    List<String> wrong,
    List<String> slips,
    List<Table> tables) {

  Draft {
    wordings = List.copyOf(wordings);
    wrong = List.copyOf(wrong);
    slips = List.copyOf(slips);
    tables = List.copyOf(tables);
  }

  static Draft of(List<String> wordings, Select gold, Table... tables) {
    return new Draft(
        wordings,
        gold.sql(),
        !gold.order().isBlank(),
        gold.omissions(),
        gold.slips(),
        List.of(tables));
  }
}
