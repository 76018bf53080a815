package dev.agoge.environments.sql;

import java.sql.SQLException;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** Stops a query that has taken so many instructions of SQLite's virtual machine. */
final class Meter extends ProgressHandler {
  /** Instructions between two counts. */
  private static final int GRAIN = 1000;

  /**
   * Counts at most: a join of three tables of this environment takes some thousand instructions.
   */
  private static final int MOST = 400;

  private int counts;

  private Meter() {}

  /** A meter that watches a connection. */
  static Meter on(SQLiteConnection connection) throws SQLException {
    Meter meter = new Meter();
    setHandler(connection, GRAIN, meter);
    return meter;
  }

  /** Before each query. */
  void reset() {
    counts = 0;
  }

  @Override
  protected int progress() {
    return ++counts > MOST ? 1 : 0;
  }
}
