package dev.agoge.run.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Decodes a data page that {@link ColumnBuffer} encoded. */
final class PageValues {
  private final Column column;
  private final ByteBuffer page;
  private int bit;

  PageValues(Column column, byte[] page) {
    this.column = column;
    this.page = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Shows the value of each row. */
  void forEach(int entries, Consumer<Object> rows) {
    if (!column.list()) {
      for (int i = 0; i < entries; i++) {
        rows.accept(next());
      }
      return;
    }
    int[] repetition = levels(entries);
    int[] definition = levels(entries);
    List<Object> row = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      if (repetition[i] == 0 && i > 0) {
        rows.accept(List.copyOf(row));
        row.clear();
      }
      if (definition[i] == 1) {
        row.add(next());
      }
    }
    if (entries > 0) {
      rows.accept(List.copyOf(row));
    }
  }

  private int[] levels(int entries) {
    int end = page.getInt() + page.position();
    int[] levels = new int[entries];
    int at = 0;
    while (page.position() < end) {
      int head = 0;
      for (int shift = 0, next = 0x80; (next & 0x80) != 0; shift += 7) {
        next = page.get();
        head |= (next & 0x7f) << shift;
      }
      if ((head & 1) != 0) {
        throw new IllegalArgumentException("bit-packed levels");
      }
      int level = page.get();
      for (int i = 0; i < head >>> 1; i++) {
        levels[at++] = level;
      }
    }
    return levels;
  }

  private Object next() {
    return switch (column.type()) {
      case BOOLEAN -> {
        int at = page.position() + bit / 8;
        yield ((page.get(at) >> (bit++ % 8)) & 1) == 1;
      }
      case INT32 -> page.getInt();
      case INT64 -> page.getLong();
      case FLOAT -> page.getFloat();
      case DOUBLE -> page.getDouble();
      case TEXT -> {
        byte[] bytes = new byte[page.getInt()];
        page.get(bytes);
        yield new String(bytes, StandardCharsets.UTF_8);
      }
    };
  }
}
