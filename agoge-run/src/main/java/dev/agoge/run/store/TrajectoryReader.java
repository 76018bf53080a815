package dev.agoge.run.store;

import dev.agoge.credit.Credited;
import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a run's trajectories, also while another process writes them. Each query sees everything
 * committed before it. Not thread-safe: open one per thread, they are cheap.
 */
public final class TrajectoryReader implements AutoCloseable {
  private static final int PAGE = 64;

  private final Path file;
  private final Connection connection;
  private final EpisodeLoader loader;

  private TrajectoryReader(Path file, Connection connection) throws SQLException {
    this.file = file;
    this.connection = connection;
    this.loader = new EpisodeLoader(connection);
  }

  /**
   * Opens a file for reading.
   *
   * @throws RunException if it is missing, damaged or not ours
   */
  public static TrajectoryReader open(Path file) {
    try {
      return new TrajectoryReader(file, Databases.openForReading(file));
    } catch (SQLException e) {
      throw SqlErrors.explain(e, file, "read");
    }
  }

  /** How many episodes there are. */
  public long count(EpisodeFilter filter) {
    return asking(() -> new Query(filter).count(connection));
  }

  /** One line about each episode, in order of writing. */
  public List<EpisodeSummary> list(EpisodeFilter filter) {
    return asking(() -> new Query(filter).list(connection));
  }

  /** The phases that have episodes, in order of their first. */
  public List<String> phases() {
    return strings("SELECT phase FROM episodes GROUP BY phase ORDER BY min(number)");
  }

  /** An episode, if it is stored. */
  public Optional<Trajectory> load(String id) {
    return asking(() -> loader.load(id)).map(StoredEpisode::trajectory);
  }

  /** An episode and where in the run it belongs, if it is stored. */
  public Optional<StoredEpisode> find(String id) {
    return asking(() -> loader.load(id));
  }

  /** The id of the n-th episode that was written, from 1, if there are so many. */
  public Optional<String> id(long number) {
    return strings("SELECT id FROM episodes WHERE number = ?", Long.toString(number)).stream()
        .findFirst();
  }

  /** Shows every episode to an action, a few in memory at a time, without blocking the writer. */
  public void forEach(
      EpisodeFilter filter, EpisodeOrder order, Consumer<? super StoredEpisode> action) {
    String last = "";
    while (true) {
      String after = last;
      List<String> ids = asking(() -> new Query(filter).page(connection, order, after, PAGE));
      for (String id : ids) {
        action.accept(asking(() -> loader.load(id)).orElseThrow());
      }
      if (ids.size() < PAGE) {
        return;
      }
      last = ids.getLast();
    }
  }

  /** The methods that gave credit to an episode. */
  public List<String> creditMethods(String id) {
    return strings(
        "SELECT method FROM credits WHERE episode = (SELECT number FROM episodes WHERE id = ?)"
            + " ORDER BY method",
        id);
  }

  /** The credit that a method gave an episode, if both are stored. */
  public Optional<Credited> credit(String id, String method) {
    Optional<Trajectory> trajectory = load(id);
    return trajectory.flatMap(
        t -> asking(() -> advantages(id, method)).map(rows -> new Credited(t, rows)));
  }

  private Optional<float[][]> advantages(String id, String method) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT advantages FROM credits JOIN episodes ON number = episode"
                + " WHERE id = ? AND method = ?")) {
      query.setString(1, id);
      query.setString(2, method);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(Unpacker.rows(row.getBytes(1))) : Optional.empty();
      }
    }
  }

  private List<String> strings(String sql, String... values) {
    return asking(
        () -> {
          try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              query.setString(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
              List<String> found = new ArrayList<>();
              while (row.next()) {
                found.add(row.getString(1));
              }
              return found;
            }
          }
        });
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws SQLException;
  }

  private <T> T asking(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw SqlErrors.explain(e, file, "read");
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new RunException(
          Kind.DAMAGED,
          "cannot read " + file + ": an episode in it is damaged; restore it from a copy",
          e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      loader.close();
    } catch (SQLException e) {
      throw SqlErrors.explain(e, file, "close");
    }
  }
}
