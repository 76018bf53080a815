package dev.agoge.environments.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * Takes clock, time zone and chance from a connection: the same query must give the same rows.
 *
 * <p>The functions that read them are replaced by ones that look at their arguments when they are
 * called, so that it does not matter how a query came by a text that means now. Dates that do not
 * depend on the clock are computed by SQLite's own functions, on a second, empty connection.
 */
final class Clockless implements AutoCloseable {
  private static final String WHY = ": the same query must give the same rows";
  private static final String MEMORY = ":memory:";

  private static final List<String> NEVER =
      List.of("random", "randomblob", "current_date", "current_time", "current_timestamp");

  /** Where the times begin among the arguments of a function of dates. */
  private static final Map<String, Integer> DATES =
      Map.of(
          "date", 0,
          "time", 0,
          "datetime", 0,
          "julianday", 0,
          "unixepoch", 0,
          "strftime", 1,
          "timediff", 0);

  /** The texts that mean the present time. */
  private static final Set<String> NOW = Set.of("now", "subsec", "subsecond");

  private static final Set<String> ZONES = Set.of("localtime", "utc");

  private final SQLiteConnection dates = new JDBC4Connection("", MEMORY, new Properties());
  private final Map<String, PreparedStatement> calls = new HashMap<>();
  private final Meter meter;

  private Clockless(Meter meter) throws SQLException {
    this.meter = meter;
  }

  /** Replaces the functions of a connection; a call counts as work of the query. */
  static Clockless on(SQLiteConnection connection, Meter meter) throws SQLException {
    Clockless made = new Clockless(meter);
    for (String name : NEVER) {
      Function.create(connection, name, new Refusal(name));
    }
    for (String name : DATES.keySet()) {
      Function.create(connection, name, made.new Date(name), Function.FLAG_DETERMINISTIC);
    }
    return made;
  }

  private static final class Refusal extends Function {
    private final String name;

    Refusal(String name) {
      this.name = name;
    }

    @Override
    protected void xFunc() throws SQLException {
      error(name + " is not available" + WHY);
    }
  }

  /** A function of dates, refused where it would read the clock. */
  private final class Date extends Function {
    private final String name;

    Date(String name) {
      this.name = name;
    }

    @Override
    protected void xFunc() throws SQLException {
      if (!meter.call()) {
        error(Meter.TOO_LONG);
        return;
      }
      int first = DATES.getOrDefault(name, 0);
      int count = args();
      if (count <= first) {
        error(name + " needs a date here" + WHY);
        return;
      }
      for (int i = first; i < count; i++) {
        String word = word(i);
        boolean time = i == first || name.equals("timediff");
        if (time ? NOW.contains(word) : ZONES.contains(word)) {
          error("'" + word + "' is not available" + WHY);
          return;
        }
      }
      delegate(count);
    }

    /** What SQLite reads of a text or blob: all before a zero byte. */
    private String word(int index) throws SQLException {
      String text = value_text(index);
      if (text == null) {
        return "";
      }
      int end = text.indexOf('\0');
      return (end < 0 ? text : text.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private void delegate(int count) throws SQLException {
      PreparedStatement call = prepared(name, count);
      for (int i = 0; i < count; i++) {
        call.setObject(i + 1, argument(i));
      }
      try (ResultSet row = call.executeQuery()) {
        switch (row.next() ? row.getObject(1) : null) {
          case null -> result();
          case Integer whole -> result(whole.longValue());
          case Long whole -> result(whole.longValue());
          case Double number -> result(number.doubleValue());
          case Object text -> result(text.toString());
        }
      } catch (SQLException e) {
        error(String.valueOf(e.getMessage()));
      }
    }

    private @Nullable Object argument(int index) throws SQLException {
      return switch (value_type(index)) {
        case 1 -> value_long(index);
        case 2 -> value_double(index);
        case 5 -> null;
        default -> value_text(index);
      };
    }
  }

  private PreparedStatement prepared(String name, int count) throws SQLException {
    String sql = "SELECT " + name + "(" + String.join(",", Collections.nCopies(count, "?")) + ")";
    PreparedStatement known = calls.get(sql);
    if (known == null) {
      known = dates.prepareStatement(sql);
      calls.put(sql, known);
    }
    return known;
  }

  @Override
  public void close() throws SQLException {
    dates.close();
  }
}
