package dev.agoge.run.parquet;

import dev.agoge.support.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** A digest of a table's columns, each in the order of its rows, whatever the row groups. */
final class RowDigest {
  private final List<MessageDigest> columns;

  RowDigest(int columns) {
    this.columns =
        java.util.stream.IntStream.range(0, columns).mapToObj(_ -> Digest.sha256()).toList();
  }

  void add(int column, Object value) {
    MessageDigest digest = columns.get(column);
    if (value instanceof List<?> list) {
      number(digest, list.size());
      list.forEach(v -> single(digest, v));
    } else {
      single(digest, value);
    }
  }

  String finish() {
    MessageDigest all = Digest.sha256();
    columns.forEach(c -> all.update(c.digest()));
    return HexFormat.of().formatHex(all.digest());
  }

  private static void single(MessageDigest digest, Object value) {
    switch (value) {
      case Boolean b -> number(digest, b ? 1 : 0);
      case Integer i -> number(digest, i);
      case Long l -> number(digest, l);
      case Float f -> number(digest, Float.floatToRawIntBits(f));
      case Double d -> number(digest, Double.doubleToRawLongBits(d));
      case String s -> {
        byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
      }
      default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }

  private static void number(MessageDigest digest, long value) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }
}
