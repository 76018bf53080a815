package dev.agoge.run.directory;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code metrics.jsonl}: one JSON object a line, only ever appended to. A line torn by a kill is
 * cut off when the log is opened again, and left out by readers.
 */
public final class MetricsLog implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Path file;
  private final FileChannel channel;

  private MetricsLog(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Opens a log to append to, and makes it if there is none. */
  public static MetricsLog open(Path file) {
    return FileErrors.guarding(
        "write",
        file,
        () -> {
          FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
          channel.truncate(endOfLastLine(Files.readAllBytes(file)));
          channel.position(channel.size());
          return new MetricsLog(file, channel);
        });
  }

  /**
   * Appends a line.
   *
   * @param values numbers, texts, or lists and maps of them; NaN is written as null
   */
  public synchronized void append(Map<String, ?> values) {
    Map<String, Object> finite = new java.util.LinkedHashMap<>();
    values.forEach(
        (k, v) ->
            finite.put(k, v instanceof Double d && !Double.isFinite(d) ? MAPPER.nullNode() : v));
    byte[] line = (MAPPER.writeValueAsString(finite) + "\n").getBytes(StandardCharsets.UTF_8);
    FileErrors.guarding(
        "write",
        file,
        () -> {
          ByteBuffer bytes = ByteBuffer.wrap(line);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          return file;
        });
  }

  /** All whole lines of a log in order; none if there is no such file. */
  public static List<JsonNode> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    byte[] bytes = FileErrors.guarding("read", file, () -> Files.readAllBytes(file));
    String whole = new String(bytes, 0, endOfLastLine(bytes), StandardCharsets.UTF_8);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : whole.lines().toList()) {
      lines.add(parse(file, lines.size() + 1, line));
    }
    return lines;
  }

  /**
   * Drops lines, in one atomic step; for a run that goes on from an update before the log's last.
   * The log must not be open.
   */
  public static void retain(Path file, Predicate<JsonNode> wanted) {
    List<JsonNode> kept = read(file).stream().filter(wanted).toList();
    StringBuilder text = new StringBuilder();
    kept.forEach(l -> text.append(MAPPER.writeValueAsString(l)).append('\n'));
    AtomicFiles.write(file, text.toString());
  }

  @Override
  public synchronized void close() {
    FileErrors.guarding(
        "close",
        file,
        () -> {
          if (channel.isOpen()) {
            channel.force(true);
          }
          channel.close();
          return file;
        });
  }

  private static int endOfLastLine(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static JsonNode parse(Path file, int number, String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JacksonException e) {
      throw new RunException(
          Kind.DAMAGED,
          "cannot read " + file + ":" + number + ": the line is not JSON; remove that line",
          e);
    }
  }
}
