package dev.agoge.environments.sql;

import dev.agoge.environment.InfrastructureException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.jdbc4.JDBC4Connection;

/** A database as bytes, and connections that are made of them. */
final class Image {
  private static final String MEMORY = ":memory:";

  /**
   * What a query may use. Together with {@link Meter} it bounds memory: each instruction stores at
   * most one value of {@code LENGTH} bytes.
   */
  private static final Map<SQLiteLimits, Integer> LIMITS =
      Map.of(
          SQLiteLimits.SQLITE_LIMIT_LENGTH, 2000,
          SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, 16_000,
          SQLiteLimits.SQLITE_LIMIT_COLUMN, 100,
          SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, 100,
          SQLiteLimits.SQLITE_LIMIT_COMPOUND_SELECT, 20,
          SQLiteLimits.SQLITE_LIMIT_VDBE_OP, 25_000,
          SQLiteLimits.SQLITE_LIMIT_FUNCTION_ARG, 40,
          SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0,
          SQLiteLimits.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 60,
          SQLiteLimits.SQLITE_LIMIT_WORKER_THREADS, 0);

  private Image() {}

  /** Fills a database and takes its image. */
  static byte[] of(Content content) {
    try (SQLiteConnection connection = new JDBC4Connection("", MEMORY, new Properties())) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA page_size = 1024");
        connection.setAutoCommit(false);
        for (Table table : content.schema().tables()) {
          statement.execute(table.ddl());
          insert(connection, table, content);
        }
      }
      connection.commit();
      return connection.serialize("main");
    } catch (SQLException e) {
      throw new InfrastructureException("filling SQLite in memory: " + e.getMessage(), e);
    }
  }

  private static void insert(SQLiteConnection connection, Table table, Content content)
      throws SQLException {
    String places = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
    String sql = "INSERT INTO " + table.name() + " VALUES (" + places + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (List<Optional<Object>> row : content.rows(table)) {
        for (int i = 0; i < row.size(); i++) {
          insert.setObject(i + 1, row.get(i).orElse(null));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** A connection of its own to a copy of the image: read-only, limited, with its schema read. */
  static SQLiteConnection open(byte[] image) throws SQLException {
    SQLiteConnection connection = new JDBC4Connection("", MEMORY, new Properties());
    try (Statement statement = connection.createStatement()) {
      connection.deserialize("main", image);
      statement.execute("PRAGMA query_only = ON");
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA temp_store = MEMORY");
      for (Map.Entry<SQLiteLimits, Integer> limit : LIMITS.entrySet()) {
        connection.setLimit(limit.getKey(), limit.getValue());
      }
      // Reads the schema now, so that it does not count as part of the first query.
      statement.execute("SELECT count(*) FROM sqlite_master");
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }
}
