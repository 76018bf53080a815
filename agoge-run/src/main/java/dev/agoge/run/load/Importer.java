package dev.agoge.run.load;

import dev.agoge.run.export.ExportFormat;
import dev.agoge.run.store.StoredEpisode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Reads the episodes of a file in one format. */
public interface Importer {

  /** The phase of episodes whose file names none. */
  String PHASE = "imported";

  /**
   * Reads a file.
   *
   * @param file the file, or the directory of tables
   * @param episodes is given each episode
   * @return what the agents were told before the first observation; empty if nothing, or different
   *     things
   * @throws ImportException if it cannot be read as this format; the message says where
   * @throws dev.agoge.run.RunException if it cannot be read at all
   */
  Optional<String> read(Path file, Consumer<StoredEpisode> episodes);

  /**
   * An importer.
   *
   * @param environment id of the environment that the episodes are of, where the file does not say
   * @param reward what each episode earned, in [0, 1], whatever the file says; if empty, what the
   *     file says. Tables always say it
   */
  static Importer of(ExportFormat format, String environment, OptionalDouble reward) {
    return switch (format) {
      case MESSAGES -> new ConversationImporter(Dialect.MESSAGES, environment, reward);
      case SHAREGPT -> new ConversationImporter(Dialect.SHAREGPT, environment, reward);
      case AGENTTRAJ -> new ConversationImporter(Dialect.AGENTTRAJ, environment, reward);
      case ATIF -> new AtifImporter(environment, reward);
      case PARQUET -> new TableImporter();
    };
  }

  /** What a format does not carry, in words. */
  static String lacks(ExportFormat format) {
    return switch (format) {
      case MESSAGES, SHAREGPT ->
          "tasks, rewards of steps, admissible actions, state keys, progress, token ids, what was"
              + " seen last";
      case AGENTTRAJ ->
          "rewards of steps, admissible actions, state keys, progress, token ids, what was seen"
              + " last";
      case ATIF -> "admissible actions, state keys, model calls with their token ids";
      case PARQUET -> "what the agents were told";
    };
  }
}
