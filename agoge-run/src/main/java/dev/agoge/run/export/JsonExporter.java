package dev.agoge.run.export;

import dev.agoge.run.directory.AtomicFiles;
import dev.agoge.run.directory.FileErrors;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.EpisodeOrder;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.run.store.TrajectoryReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON documents, an episode's at a time, as lines or as one array. */
final class JsonExporter implements Exporter {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Function<StoredEpisode, List<? extends JsonNode>> documents;
  private final String open;
  private final String between;
  private final String close;

  private JsonExporter(
      Function<StoredEpisode, List<? extends JsonNode>> documents,
      String open,
      String between,
      String close) {
    this.documents = documents;
    this.open = open;
    this.between = between;
    this.close = close;
  }

  static JsonExporter lines(Function<StoredEpisode, List<? extends JsonNode>> documents) {
    return new JsonExporter(documents, "", "\n", "\n");
  }

  static JsonExporter array(Function<StoredEpisode, List<? extends JsonNode>> documents) {
    return new JsonExporter(documents, "[\n", ",\n", "\n]\n");
  }

  @Override
  public long export(TrajectoryReader episodes, EpisodeFilter filter, Path out) {
    Path temporary = AtomicFiles.temporary(out);
    return FileErrors.guarding(
        "write",
        out,
        () -> {
          try {
            long written = write(episodes, filter, temporary);
            AtomicFiles.publish(temporary, out);
            return written;
          } catch (UncheckedIOException e) {
            throw e.getCause();
          } finally {
            Files.deleteIfExists(temporary);
          }
        });
  }

  private long write(TrajectoryReader episodes, EpisodeFilter filter, Path file)
      throws IOException {
    try (Writer writer = writer(file)) {
      return export(episodes, filter, writer);
    }
  }

  @Override
  public long export(TrajectoryReader episodes, EpisodeFilter filter, Writer writer)
      throws IOException {
    long[] counts = new long[2];
    writer.write(open);
    episodes.forEach(
        filter,
        EpisodeOrder.WRITTEN,
        episode -> {
          List<? extends JsonNode> all = documents.apply(episode);
          counts[0] += all.isEmpty() ? 0 : 1;
          for (JsonNode document : all) {
            put(writer, (counts[1]++ == 0 ? "" : between) + MAPPER.writeValueAsString(document));
          }
        });
    writer.write(counts[1] == 0 && open.isEmpty() ? "" : close);
    writer.flush();
    return counts[0];
  }

  /** Unlike {@link Files#newBufferedWriter}, replaces lone surrogates instead of failing. */
  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }

  private static void put(Writer writer, String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
