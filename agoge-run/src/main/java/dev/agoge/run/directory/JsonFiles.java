package dev.agoge.run.directory;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON files: indented, in the order of their components. */
public final class JsonFiles {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private JsonFiles() {}

  /** Writes a record in one atomic step. */
  public static void write(Path file, Object value) {
    AtomicFiles.write(file, text(value) + "\n");
  }

  /**
   * Reads a record.
   *
   * @throws RunException with the place of what cannot be read
   */
  public static <T> T read(Path file, Class<T> type) {
    String text = FileErrors.guarding("read", file, () -> Files.readString(file));
    return parse(file.toString(), text, type);
  }

  /**
   * Reads a record from a text.
   *
   * @param file what the text is called in errors
   * @throws RunException with the place of what cannot be read
   */
  public static <T> T parse(String file, String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JacksonException e) {
      var at = e.getLocation();
      String where = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw new RunException(
          Kind.DAMAGED,
          "cannot read "
              + file
              + where
              + ": it is not a "
              + type.getSimpleName()
              + " ("
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + "); restore it from a copy",
          e);
    }
  }

  /** The document, without a line end. */
  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
