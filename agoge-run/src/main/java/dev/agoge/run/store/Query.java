package dev.agoge.run.store;

import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.trajectory.Ending;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A filter as SQL. */
final class Query {
  private static final String SUMMARY =
      """
      SELECT number, id, phase, update_number, environment, task, split, family, difficulty,
        content, agent, group_id, ending, episode_return, success, progress, steps, tokens, nanos
      FROM episodes WHERE
      """;

  private final StringBuilder where = new StringBuilder("1");
  private final List<Object> values = new ArrayList<>();

  Query(EpisodeFilter filter) {
    filter.phase().ifPresent(p -> and("phase = ?", p));
    filter.update().ifPresent(u -> and("update_number = ?", u));
    filter.split().ifPresent(s -> and("split = ?", s.label()));
    filter.ending().ifPresent(e -> and("ending = ?", e.name()));
    filter.success().ifPresent(s -> and("success = ?", s ? 1 : 0));
  }

  private Query and(String condition, Object value) {
    where.append(" AND ").append(condition);
    values.add(value);
    return this;
  }

  long count(Connection connection) throws SQLException {
    try (PreparedStatement query =
            prepare(connection, "SELECT count(*) FROM episodes WHERE " + where);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  List<EpisodeSummary> list(Connection connection) throws SQLException {
    try (PreparedStatement query = prepare(connection, SUMMARY + where + " ORDER BY number");
        ResultSet row = query.executeQuery()) {
      List<EpisodeSummary> all = new ArrayList<>();
      while (row.next()) {
        all.add(summary(row));
      }
      return all;
    }
  }

  /** The next ids after one, at most so many; the empty string or 0 starts. */
  List<String> page(Connection connection, EpisodeOrder order, Object after, int most)
      throws SQLException {
    String key =
        switch (order) {
          case WRITTEN -> "number > coalesce((SELECT number FROM episodes WHERE id = ?), 0)";
          case ID -> "id > ?";
        };
    String by = order == EpisodeOrder.ID ? "id" : "number";
    and(key, after);
    try (PreparedStatement query =
            prepare(
                connection,
                "SELECT id FROM episodes WHERE " + where + " ORDER BY " + by + " LIMIT " + most);
        ResultSet row = query.executeQuery()) {
      List<String> ids = new ArrayList<>();
      while (row.next()) {
        ids.add(row.getString(1));
      }
      return ids;
    }
  }

  private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement query = connection.prepareStatement(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setObject(i + 1, values.get(i));
    }
    return query;
  }

  private static EpisodeSummary summary(ResultSet row) throws SQLException {
    return new EpisodeSummary(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        new Task(
            row.getString(5),
            row.getString(6),
            split(row.getString(7)),
            row.getString(8),
            row.getInt(9),
            row.getString(10)),
        row.getString(11),
        row.getString(12),
        Ending.valueOf(row.getString(13)),
        Values.exact(row, 14),
        row.getBoolean(15),
        Values.exact(row, 16),
        row.getInt(17),
        row.getLong(18),
        row.getLong(19));
  }

  static Split split(String label) throws SQLException {
    for (Split split : Split.values()) {
      if (split.label().equals(label)) {
        return split;
      }
    }
    throw new SQLException("'" + label + "' is not a split");
  }
}
