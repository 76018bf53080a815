package dev.agoge.environments.sql;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.sql.SqlState.Outcome;
import java.util.List;
import java.util.Locale;

/** An attempt to answer a question. */
final class SqlEpisode extends NativeEpisode<SqlState> {
  static final String SCHEMA = "schema ";
  static final String QUERY = "query:";
  static final String ANSWER = "answer:";
  private static final String USAGE =
      "not understood; use schema TABLE, query: SELECT ..., or answer: SELECT ...";

  private final Problem problem;
  private final boolean choices;

  SqlEpisode(Task task, Problem problem, boolean choices, SqlState state) {
    super(task, state);
    this.problem = problem;
    this.choices = choices;
  }

  Problem problem() {
    return problem;
  }

  @Override
  protected Observation observe(SqlState state) {
    return new SqlObservation(problem, choices, state);
  }

  @Override
  protected Transition<SqlState> transition(SqlState state, Action action) {
    String text = trimmed(action.text());
    if (text.startsWith(SCHEMA)) {
      return schema(state, trimmed(text.substring(SCHEMA.length())));
    }
    if (text.startsWith(QUERY)) {
      return query(state, text.substring(QUERY.length()));
    }
    return text.startsWith(ANSWER)
        ? answer(state, text.substring(ANSWER.length()))
        : refused(state, USAGE);
  }

  /** Without plain spaces around it, the others being left for the engine to refuse. */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " \t\r\n".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \t\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static Transition<SqlState> refused(SqlState state, String why) {
    return new Transition<>(state.telling(why), Rewards.single(0), false);
  }

  private Transition<SqlState> schema(SqlState state, String name) {
    List<Table> tables = problem.schema().tables();
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).name().equals(name.toLowerCase(Locale.ROOT))) {
        SqlState next = state.seeing(i, tables.get(i).description());
        return new Transition<>(next, Rewards.single(0), true);
      }
    }
    String known = String.join(", ", tables.stream().map(Table::name).toList());
    return refused(state, "no such table; the tables are " + known);
  }

  private Transition<SqlState> query(SqlState state, String sql) {
    return switch (problem.engine().query(sql)) {
      case Reply.Refused(String reason) -> refused(state, "error: " + reason);
      case Reply.Rows rows ->
          new Transition<>(state.telling(RowText.of(rows)), Rewards.single(0), true);
    };
  }

  /** A query that cannot be run is no answer, and may be put right. */
  private Transition<SqlState> answer(SqlState state, String sql) {
    return switch (problem.engine().query(sql)) {
      case Reply.Refused(String reason) -> refused(state, "error: " + reason);
      case Reply.Rows rows -> {
        boolean right = problem.isAnswered(sql, rows);
        SqlState next =
            new SqlState(
                state.seen(),
                right ? Outcome.RIGHT : Outcome.WRONG,
                right ? "right" : "wrong: these are not the rows that were asked for");
        yield new Transition<>(next, Rewards.single(right ? 1 : 0), true);
      }
    };
  }

  @Override
  protected boolean isFinal(SqlState state) {
    return state.outcome() != Outcome.OPEN;
  }

  @Override
  protected double progressOf(SqlState state) {
    if (state.outcome() == Outcome.RIGHT) {
      return 1;
    }
    long seen = problem.needed().stream().filter(state::hasSeen).count();
    return (double) seen / (problem.needed().size() + 1);
  }

  @Override
  protected NativeEpisode<SqlState> at(SqlState state) {
    return new SqlEpisode(task(), problem, choices, state);
  }
}
