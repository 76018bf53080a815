package dev.agoge.run.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes structures in Thrift's compact protocol, which Parquet's headers are in. */
final class ThriftOut {
  static final int I32 = 5;
  static final int I64 = 6;
  static final int BINARY = 8;
  static final int LIST = 9;
  static final int STRUCT = 12;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  ThriftOut i32(int field, int value) {
    header(field, I32);
    zigzag(value);
    return this;
  }

  ThriftOut i64(int field, long value) {
    header(field, I64);
    zigzag(value);
    return this;
  }

  ThriftOut text(int field, String value) {
    header(field, BINARY);
    return element(value);
  }

  /** Opens a structure as a field; {@link #end} closes it. */
  ThriftOut struct(int field) {
    header(field, STRUCT);
    return element();
  }

  /** Opens a list; its elements follow. */
  ThriftOut list(int field, int type, int size) {
    header(field, LIST);
    if (size < 15) {
      out.write((size << 4) | type);
    } else {
      out.write(0xf0 | type);
      varint(size);
    }
    return this;
  }

  /** A number as an element of a list. */
  ThriftOut element(int value) {
    zigzag(value);
    return this;
  }

  /** A text as an element of a list. */
  ThriftOut element(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  /** Opens a structure as an element of a list. */
  ThriftOut element() {
    outer.push(last);
    last = 0;
    return this;
  }

  /** Closes the structure opened last. */
  ThriftOut end() {
    out.write(0);
    last = outer.pop();
    return this;
  }

  /** Closes the outermost structure and gives everything. */
  byte[] finish() {
    out.write(0);
    return out.toByteArray();
  }

  private void header(int field, int type) {
    out.write(((field - last) << 4) | type);
    last = field;
  }

  private void zigzag(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  private void varint(long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      out.write((int) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }
}
