package dev.agoge.run.export;

import static dev.agoge.run.parquet.Column.Type.BOOLEAN;
import static dev.agoge.run.parquet.Column.Type.DOUBLE;
import static dev.agoge.run.parquet.Column.Type.FLOAT;
import static dev.agoge.run.parquet.Column.Type.INT32;
import static dev.agoge.run.parquet.Column.Type.INT64;
import static dev.agoge.run.parquet.Column.Type.TEXT;
import static dev.agoge.run.parquet.Column.listOf;
import static dev.agoge.run.parquet.Column.value;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import dev.agoge.run.directory.AtomicFiles;
import dev.agoge.run.directory.FileErrors;
import dev.agoge.run.parquet.Column;
import dev.agoge.run.parquet.ParquetFile;
import dev.agoge.run.parquet.ParquetWriter;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.EpisodeOrder;
import dev.agoge.run.store.TrajectoryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A run's trajectories as three Parquet tables, for DuckDB, pandas and the like: {@code
 * episodes.parquet}, {@code steps.parquet} and {@code calls.parquet}, joined by {@code episode}.
 * Each file is read back and compared before it takes its name.
 */
public final class ParquetTables {
  static final List<Column> EPISODES =
      List.of(
          value("episode", TEXT),
          value("phase", TEXT),
          value("update", INT32),
          value("environment", TEXT),
          value("task", TEXT),
          value("split", TEXT),
          value("family", TEXT),
          value("difficulty", INT32),
          value("content", TEXT),
          value("seed", INT64),
          value("group", TEXT),
          value("agent", TEXT),
          value("ending", TEXT),
          value("note", TEXT),
          value("final_observation", TEXT),
          value("reward_min", DOUBLE),
          value("reward_max", DOUBLE),
          value("reward_success", DOUBLE),
          value("return", DOUBLE),
          value("success", BOOLEAN),
          value("progress", DOUBLE),
          value("steps", INT32),
          value("tokens", INT64),
          value("nanos", INT64));

  static final List<Column> STEPS =
      List.of(
          value("episode", TEXT),
          value("step", INT32),
          value("player", INT32),
          value("observation", TEXT),
          listOf("admissible", TEXT),
          value("state_key", TEXT),
          value("action", TEXT),
          value("valid", BOOLEAN),
          listOf("rewards", DOUBLE),
          value("progress", DOUBLE));

  static final List<Column> CALLS =
      List.of(
          value("episode", TEXT),
          value("call", INT32),
          value("step", INT32),
          value("role", TEXT),
          value("policy_version", TEXT),
          value("temperature", DOUBLE),
          value("top_p", DOUBLE),
          value("top_k", INT32),
          value("max_tokens", INT32),
          value("parent", INT32),
          listOf("appended", INT32),
          listOf("output", INT32),
          listOf("log_probs", FLOAT),
          listOf("allowed_sizes", INT32),
          listOf("allowed", INT32),
          value("finish", TEXT),
          value("nanos", INT64));

  private ParquetTables() {}

  /** How many rows each table has, and the digests of their contents. */
  public record Sealed(long episodes, long steps, long calls, List<String> digests) {}

  /**
   * Writes the tables of the episodes that a filter lets through into a directory.
   *
   * @throws RunException if they cannot be written, or are not on disk as they were written
   */
  public static Sealed write(TrajectoryReader reader, EpisodeFilter filter, Path directory) {
    return FileErrors.guarding(
        "write",
        directory,
        () -> {
          Files.createDirectories(directory);
          try {
            return tables(reader, filter, directory);
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        });
  }

  /** The rows of the table of episodes in a directory, in order of writing, by column. */
  public static List<Map<String, Object>> episodes(Path directory) throws IOException {
    return rows(directory.resolve("episodes.parquet"), EPISODES);
  }

  /** The rows of the table of steps, those of an episode in order. */
  public static List<Map<String, Object>> steps(Path directory) throws IOException {
    return rows(directory.resolve("steps.parquet"), STEPS);
  }

  /** The rows of the table of model calls, those of an episode in order. */
  public static List<Map<String, Object>> calls(Path directory) throws IOException {
    return rows(directory.resolve("calls.parquet"), CALLS);
  }

  private static List<Map<String, Object>> rows(Path file, List<Column> columns)
      throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (ParquetFile table = ParquetFile.open(file, columns)) {
      for (long r = 0; r < table.rows(); r++) {
        rows.add(new HashMap<>());
      }
      for (int c = 0; c < columns.size(); c++) {
        String name = columns.get(c).name();
        Iterator<Map<String, Object>> row = rows.iterator();
        table.forEach(c, value -> row.next().put(name, value));
      }
    }
    return rows;
  }

  private static Sealed tables(TrajectoryReader reader, EpisodeFilter filter, Path directory)
      throws IOException {
    Path episodes = directory.resolve("episodes.parquet");
    Path steps = directory.resolve("steps.parquet");
    Path calls = directory.resolve("calls.parquet");
    try (ParquetWriter e = ParquetWriter.open(AtomicFiles.temporary(episodes), EPISODES);
        ParquetWriter s = ParquetWriter.open(AtomicFiles.temporary(steps), STEPS);
        ParquetWriter c = ParquetWriter.open(AtomicFiles.temporary(calls), CALLS)) {
      TableRows rows = new TableRows(e, s, c);
      reader.forEach(filter, EpisodeOrder.WRITTEN, rows::add);
      var writtenCalls = publish(calls, CALLS, c.finish());
      var writtenSteps = publish(steps, STEPS, s.finish());
      var writtenEpisodes = publish(episodes, EPISODES, e.finish());
      return new Sealed(
          writtenEpisodes.rows(),
          writtenSteps.rows(),
          writtenCalls.rows(),
          List.of(writtenEpisodes.digest(), writtenSteps.digest(), writtenCalls.digest()));
    } finally {
      for (Path file : List.of(episodes, steps, calls)) {
        Files.deleteIfExists(AtomicFiles.temporary(file));
      }
    }
  }

  private static ParquetWriter.Written publish(
      Path file, List<Column> columns, ParquetWriter.Written written) throws IOException {
    Path temporary = AtomicFiles.temporary(file);
    try (ParquetFile back = ParquetFile.open(temporary, columns)) {
      if (back.rows() != written.rows() || !back.recomputed().equals(written.digest())) {
        throw new RunException(
            Kind.DAMAGED,
            "what was written to " + file + " reads back differently; check the disk");
      }
    }
    AtomicFiles.publish(temporary, file);
    return written;
  }
}
