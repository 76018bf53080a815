package dev.agoge.run.store;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
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
        check(file, connection, doing.equals("write"));
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
    connection.setAutoCommit(!mayCreate);
    switch (Schema.find(connection)) {
      case OURS -> {}
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
    if (mayCreate) {
      connection.commit();
    }
  }
}
