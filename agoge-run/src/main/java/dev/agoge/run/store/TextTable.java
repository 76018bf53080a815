package dev.agoge.run.store;

import dev.agoge.support.Digest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps each distinct text once, found by the first 128 bits of its SHA-256. Writer's side. */
final class TextTable implements AutoCloseable {
  private static final int REMEMBERED = 50_000;

  private final JsonMapper json = JsonMapper.shared();

  /** Writes lone surrogates, which have no UTF-8 form, as escapes. */
  private final JsonMapper ascii =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final PreparedStatement find;
  private final PreparedStatement insert;
  private final Map<String, Long> recent =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  TextTable(Connection connection) throws SQLException {
    find = connection.prepareStatement("SELECT id FROM texts WHERE hash = ?");
    insert =
        connection.prepareStatement("INSERT INTO texts (hash, text) VALUES (?, ?) RETURNING id");
  }

  /** The number of a text, which is written if it is new. */
  long id(String text) throws SQLException {
    Long known = recent.get(text);
    if (known != null) {
      return known;
    }
    Object value = Values.text(text);
    byte[] hash = hash(value);
    find.setBytes(1, hash);
    long id = first(find);
    if (id < 0) {
      insert.setBytes(1, hash);
      insert.setObject(2, value);
      id = first(insert);
    }
    recent.put(text, id);
    return id;
  }

  /** The number of a list of texts, kept as a JSON array. */
  long id(List<String> texts) throws SQLException {
    boolean plain = texts.stream().allMatch(t -> Values.text(t) instanceof String);
    return id((plain ? json : ascii).writeValueAsString(texts));
  }

  @Override
  public void close() throws SQLException {
    find.close();
    insert.close();
  }

  private static long first(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  private static byte[] hash(Object value) {
    byte[] bytes =
        value instanceof byte[] utf16 ? utf16 : value.toString().getBytes(StandardCharsets.UTF_8);
    byte kind = (byte) (value instanceof byte[] ? 1 : 0);
    var digest = Digest.sha256();
    digest.update(kind);
    return Arrays.copyOf(digest.digest(bytes), 16);
  }
}
