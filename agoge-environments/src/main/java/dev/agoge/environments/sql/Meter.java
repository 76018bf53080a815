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

  /** Calls of a function of dates, each some microseconds, that weigh as much as one count. */
  private static final int CALLS = 50;

  /** What a query is told that takes more than it may. */
  static final String TOO_LONG = "the query takes too long; join on keys and ask for less";

  private int counts;
  private int calls;

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
    calls = 0;
  }

  /** Counts a call; false if it is one too many. */
  boolean call() {
    calls++;
    if (calls % CALLS == 0) {
      counts++;
    }
    return counts <= MOST;
  }

  @Override
  protected int progress() {
    return ++counts > MOST ? 1 : 0;
  }
}
