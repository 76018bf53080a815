package dev.agoge.run.store;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;

/** Opens database files for the one writer and for readers. */
final class Databases {
  private Databases() {}

  static Connection openForWriting(Path file, Duration patience) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) patience.toMillis());
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return open(file, config, file.toString(), "write");
  }

  /**
   * A reader of a file in a directory that cannot be written must not look for a write-ahead log,
   * which SQLite could not create; without one the file does not change.
   */
  static Connection openForReading(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new RunException(
          Kind.MISSING, "there are no trajectories at " + file + "; check the path of the run");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(5_000);
    Path directory = file.toAbsolutePath().getParent();
    boolean frozen =
        directory != null
            && !Files.isWritable(directory)
            && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    String url = frozen ? file.toUri().toString().replace("file://", "file:") : file.toString();
    return open(file, config, frozen ? url + "?immutable=1" : url, "read");
  }

  private static Connection open(Path file, SQLiteConfig config, String url, String doing) {
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + url);
      try {
        if (doing.equals("write")) {
          inTransaction(connection, () -> check(file, connection, true));
        } else {
          check(file, connection, false);
        }
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
      return connection;
    } catch (SQLException e) {
      throw SqlErrors.explain(e, file, doing);
    }
  }

  private static void check(Path file, Connection connection, boolean mayCreate)
      throws SQLException {
    switch (Schema.find(connection)) {
      case OURS -> {}
      case OLDER -> {
        if (mayCreate) {
          Schema.upgrade(connection);
        }
      }
      case EMPTY -> {
        if (!mayCreate) {
          throw new RunException(
              Kind.MISSING, file + " holds no trajectories yet; wait for the run to start");
        }
        Schema.create(connection);
      }
      case FOREIGN ->
          throw new RunException(
              Kind.NOT_A_RUN, file + " is a database of another program; choose another directory");
      case OTHER_VERSION ->
          throw new RunException(
              Kind.DAMAGED,
              file + " was written by another version of Agoge; read it with that version");
    }
  }

  /** Something to do with a database. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /**
   * Does something in a transaction, all of it or nothing.
   *
   * <p>The driver's own transactions would open the next one, and with it lock the file, at each
   * commit.
   */
  static void inTransaction(Connection connection, Work work) throws SQLException {
    execute(connection, "BEGIN IMMEDIATE");
    try {
      work.run();
      execute(connection, "COMMIT");
    } catch (SQLException | RuntimeException | Error e) {
      try {
        execute(connection, "ROLLBACK");
      } catch (SQLException rolledBackAlready) {
        // SQLite rolls back by itself when, for one, the disk is full.
        e.addSuppressed(rolledBackAlready);
      }
      throw e;
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
