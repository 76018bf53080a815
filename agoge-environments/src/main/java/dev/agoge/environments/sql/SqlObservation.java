package dev.agoge.environments.sql;

import dev.agoge.environment.Observation;
import dev.agoge.environments.sql.SqlState.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Shows a state; everything is rendered when asked for. */
record SqlObservation(Problem problem, boolean choices, SqlState state) implements Observation {
  private static final int LOOK = 5;

  @Override
  public int player() {
    return 0;
  }

  @Override
  public String text() {
    return state.message().isEmpty() ? opening() : state.message();
  }

  private String opening() {
    Schema schema = problem.schema();
    String tables = String.join(", ", schema.tables().stream().map(Table::name).toList());
    return "The SQLite database of "
        + schema.subject()
        + " has the tables "
        + tables
        + ".\nQuestion: "
        + problem.question()
        + """

        Act by one line:
        schema TABLE - the columns of a table
        query: SELECT ... - the first rows of a query
        answer: SELECT ... - submit the query that answers the question, once; \
        select only what is asked for\
        """;
  }

  @Override
  public List<String> admissible() {
    if (!choices || state.outcome() != Outcome.OPEN) {
      return List.of();
    }
    List<String> actions = new ArrayList<>();
    for (Table table : problem.schema().tables()) {
      actions.add(SqlEpisode.SCHEMA + table.name());
    }
    for (Table table : problem.schema().tables()) {
      actions.add(SqlEpisode.QUERY + " SELECT * FROM " + table.name() + " LIMIT " + LOOK + ";");
    }
    problem.candidates().forEach(sql -> actions.add(SqlEpisode.ANSWER + " " + sql));
    return actions;
  }

  @Override
  public String stateKey() {
    return state.outcome().name().charAt(0) + Integer.toHexString(state.seen());
  }
}
