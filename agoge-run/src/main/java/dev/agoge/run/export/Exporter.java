package dev.agoge.run.export;

import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.TrajectoryReader;
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

  /** The exporter of a format. */
  static Exporter of(ExportFormat format) {
    return switch (format) {
      case MESSAGES -> JsonExporter.lines(Conversations::messages);
      case SHAREGPT -> JsonExporter.lines(Conversations::shareGpt);
      case AGENTTRAJ -> JsonExporter.array(Conversations::agentTraj);
      case ATIF -> JsonExporter.lines(Atif::documents);
      case PARQUET ->
          (episodes, filter, out) -> ParquetTables.write(episodes, filter, out).episodes();
    };
  }
}
