package dev.agoge.run.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The values of one column of one row group, in the encodings of a data page: repetition and
 * definition levels as runs, values plain.
 */
final class ColumnBuffer {
  private final Column column;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final Runs repetition = new Runs();
  private final Runs definition = new Runs();
  private int bits;
  private int bitCount;
  private int entries;

  ColumnBuffer(Column column) {
    this.column = column;
  }

  /** Adds the value of a row: one of the column's type, or a list of those. */
  void add(Object value) {
    if (!column.list()) {
      put(value);
      entries++;
      return;
    }
    List<?> list = (List<?>) value;
    if (list.isEmpty()) {
      repetition.add(0);
      definition.add(0);
      entries++;
    }
    for (int i = 0; i < list.size(); i++) {
      repetition.add(i == 0 ? 0 : 1);
      definition.add(1);
      put(list.get(i));
      entries++;
    }
  }

  /** Values and empty lists: what Parquet counts. */
  int entries() {
    return entries;
  }

  int bytes() {
    return values.size();
  }

  /** The body of the data page. */
  byte[] page() {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    if (column.list()) {
      repetition.writeTo(page);
      definition.writeTo(page);
    }
    if (bitCount > 0) {
      values.write(bits);
      bits = bitCount = 0;
    }
    page.writeBytes(values.toByteArray());
    return page.toByteArray();
  }

  private void put(Object value) {
    switch (column.type()) {
      case BOOLEAN -> bit((Boolean) value);
      case INT32 -> little((Integer) value, Integer.BYTES);
      case INT64 -> little((Long) value, Long.BYTES);
      case FLOAT -> little(Float.floatToRawIntBits((Float) value), Float.BYTES);
      case DOUBLE -> little(Double.doubleToRawLongBits((Double) value), Double.BYTES);
      case TEXT -> {
        byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
        little(bytes.length, Integer.BYTES);
        values.writeBytes(bytes);
      }
    }
  }

  private void bit(boolean set) {
    bits |= (set ? 1 : 0) << bitCount;
    if (++bitCount == 8) {
      values.write(bits);
      bits = bitCount = 0;
    }
  }

  private void little(long value, int bytes) {
    byte[] all = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    values.write(all, 0, bytes);
  }

  /** Levels of one bit as run-length runs of the hybrid encoding. */
  private static final class Runs {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int level;
    private int length;

    void add(int next) {
      if (next != level && length > 0) {
        flush();
      }
      level = next;
      length++;
    }

    private void flush() {
      int left = length << 1;
      while ((left & ~0x7f) != 0) {
        out.write((left & 0x7f) | 0x80);
        left >>>= 7;
      }
      out.write(left);
      out.write(level);
      length = 0;
    }

    void writeTo(ByteArrayOutputStream page) {
      if (length > 0) {
        flush();
      }
      ByteBuffer size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(out.size());
      page.writeBytes(size.array());
      page.writeBytes(out.toByteArray());
    }
  }
}
