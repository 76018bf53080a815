package dev.agoge.environments.sql;

import dev.agoge.environment.InfrastructureException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * One generated database in SQLite, for any number of threads.
 *
 * <p>The database is filled once and kept as its image in bytes; connections are opened from the
 * image as they are needed, each with a private copy in memory, and the idle ones are kept. A gate
 * shared by all databases lets in as many queries as there are processors, since a query occupies a
 * processor until its end. What a query may cost is counted in instructions of SQLite's virtual
 * machine ({@link Meter}), so that it depends on the query and not on the load of the computer.
 */
final class Engine implements AutoCloseable {
  /** Rows of a result that are read. */
  static final int MOST_ROWS = 200;

  private static final int IDLE = 4;

  /** What the driver says of a statement that begins with WITH and writes. */
  private static final String NO_ROWS = "Query does not return results";

  private static final int INTERRUPTED = 9;
  private static final int TOO_BIG = 18;

  private final byte[] image;
  private final Semaphore gate;
  private final ConcurrentLinkedDeque<Lane> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /**
   * Fills a database.
   *
   * @param gate permits for as many queries as may run at a time
   */
  Engine(Content content, Semaphore gate) {
    this.gate = gate;
    this.image = Image.of(content);
  }

  /** A connection with its own meter, and without a clock. */
  private record Lane(SQLiteConnection connection, Meter meter, Clockless dates) {
    void close() throws SQLException {
      connection.close();
      dates.close();
    }
  }

  /** Runs a text that may be anything. */
  Reply query(String sql) {
    Optional<String> refusal = Guard.refuse(sql);
    if (refusal.isPresent()) {
      return new Reply.Refused(refusal.get());
    }
    gate.acquireUninterruptibly();
    try {
      Lane lane = lane();
      try {
        return run(lane, sql);
      } finally {
        giveBack(lane);
      }
    } catch (SQLException e) {
      throw new InfrastructureException("SQLite in memory failed: " + e.getMessage(), e);
    } finally {
      gate.release();
    }
  }

  private Lane lane() throws SQLException {
    Lane lane = idle.poll();
    if (lane != null) {
      return lane;
    }
    SQLiteConnection connection = Image.open(image);
    Meter meter = Meter.on(connection);
    return new Lane(connection, meter, Clockless.on(connection, meter));
  }

  private void giveBack(Lane lane) throws SQLException {
    if (idle.size() >= IDLE) {
      lane.close();
      return;
    }
    idle.push(lane);
    if (closed) {
      drain();
    }
  }

  private void drain() throws SQLException {
    for (Lane lane = idle.poll(); lane != null; lane = idle.poll()) {
      lane.close();
    }
  }

  private static Reply run(Lane lane, String sql) {
    lane.meter().reset();
    try (PreparedStatement statement = lane.connection().prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return read(rows);
    } catch (SQLException e) {
      return new Reply.Refused(reason(e));
    }
  }

  private static Reply read(ResultSet rows) throws SQLException {
    int width = rows.getMetaData().getColumnCount();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      columns.add(rows.getMetaData().getColumnName(i));
    }
    List<List<@Nullable Object>> read = new ArrayList<>();
    while (rows.next()) {
      if (read.size() == MOST_ROWS) {
        return new Reply.Rows(columns, read, true);
      }
      List<@Nullable Object> row = new ArrayList<>(width);
      for (int i = 1; i <= width; i++) {
        Object value = rows.getObject(i);
        row.add(value instanceof Integer whole ? (Object) whole.longValue() : value);
      }
      read.add(row);
    }
    return new Reply.Rows(columns, read, false);
  }

  private static String reason(SQLException e) {
    return switch (e.getErrorCode()) {
      case INTERRUPTED -> Meter.TOO_LONG;
      case TOO_BIG -> "a value or the statement is too big";
      default -> {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("error");
        if (message.equals(NO_ROWS)) {
          yield Guard.ONLY_QUERIES;
        }
        // The driver wraps the engine's own words: "[SQLITE_ERROR] SQL error … (no such table: x)".
        int open = message.indexOf(" (");
        yield message.startsWith("[SQLITE") && open > 0 && message.endsWith(")")
            ? message.substring(open + 2, message.length() - 1)
            : message;
      }
    };
  }

  /** How many connections wait for a query. */
  int idle() {
    return idle.size();
  }

  /** Closes the idle connections now, and those in use when they are given back. */
  @Override
  public void close() {
    closed = true;
    try {
      drain();
    } catch (SQLException e) {
      throw new InfrastructureException("closing SQLite in memory: " + e.getMessage(), e);
    }
  }
}
