package dev.agoge.run.parquet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads structures in Thrift's compact protocol as maps from field number to value. */
final class ThriftIn {
  private final ByteBuffer in;

  ThriftIn(ByteBuffer in) {
    this.in = in;
  }

  /** Fields by number: {@link Long}, {@link Boolean}, bytes, {@link List} or {@link Map}. */
  Map<Integer, Object> struct() {
    Map<Integer, Object> fields = new HashMap<>();
    int field = 0;
    for (int head = in.get() & 0xff; head != 0; head = in.get() & 0xff) {
      int delta = head >>> 4;
      field = delta == 0 ? (int) zigzag() : field + delta;
      fields.put(field, value(head & 0xf));
    }
    return fields;
  }

  private Object value(int type) {
    return switch (type) {
      case 1 -> true;
      case 2 -> false;
      case 3, 4, ThriftOut.I32, ThriftOut.I64 -> zigzag();
      case ThriftOut.BINARY -> {
        byte[] bytes = new byte[(int) varint()];
        in.get(bytes);
        yield bytes;
      }
      case ThriftOut.LIST -> list();
      case ThriftOut.STRUCT -> struct();
      default -> throw new IllegalArgumentException("type " + type + " in a Thrift structure");
    };
  }

  private List<Object> list() {
    int head = in.get() & 0xff;
    int size = head >>> 4 == 15 ? (int) varint() : head >>> 4;
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(value(head & 0xf));
    }
    return values;
  }

  private long zigzag() {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
