package dev.agoge.run.export;

import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.TrajectoryReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** Writes stored episodes in one format, an episode at a time. */
public interface Exporter {

  /**
   * Writes the episodes that a filter lets through, in order of writing.
   *
   * @param out the file, or directory for Parquet, to make or replace
   * @return how many episodes were written
   * @throws dev.agoge.run.RunException if it cannot be written; then nothing is left of it
   */
  long export(TrajectoryReader episodes, EpisodeFilter filter, Path out);

  /**
   * Writes the same to a stream, which stays open.
   *
   * @throws UnsupportedOperationException for a format of several files
   */
  default long export(TrajectoryReader episodes, EpisodeFilter filter, Writer out)
      throws IOException {
    throw new UnsupportedOperationException("this format is a directory of files; name one");
  }

  /**
   * The exporter of a format.
   *
   * @param instructions what the agents were told before the first observation; may be empty
   */
  static Exporter of(ExportFormat format, String instructions) {
    var conversations = new Conversations(instructions);
    return switch (format) {
      case MESSAGES -> JsonExporter.lines(conversations::messages);
      case SHAREGPT -> JsonExporter.lines(conversations::shareGpt);
      case AGENTTRAJ -> JsonExporter.array(conversations::agentTraj);
      case ATIF -> JsonExporter.lines(Atif::documents);
      case PARQUET ->
          (episodes, filter, out) -> ParquetTables.write(episodes, filter, out).episodes();
    };
  }
}
