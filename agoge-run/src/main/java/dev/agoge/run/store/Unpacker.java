package dev.agoge.run.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads what {@link Packer} wrote; fails with {@link IndexOutOfBoundsException} at a torn end. */
final class Unpacker {
  private final byte[] bytes;
  private int at;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
  }

  static int[] ints(byte[] packed) {
    Unpacker unpacker = new Unpacker(packed);
    IntStream.Builder values = IntStream.builder();
    while (unpacker.more()) {
      values.add(unpacker.integer());
    }
    return values.build().toArray();
  }

  static float[] floats(byte[] packed) {
    Unpacker unpacker = new Unpacker(packed);
    float[] values = new float[packed.length / Float.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = unpacker.floatBits();
    }
    return values;
  }

  static int[][] sets(byte[] packed) {
    Unpacker unpacker = new Unpacker(packed);
    List<int[]> sets = new ArrayList<>();
    while (unpacker.more()) {
      int[] set = new int[unpacker.integer()];
      int last = 0;
      for (int i = 0; i < set.length; i++) {
        last += unpacker.integer();
        set[i] = last;
      }
      sets.add(set);
    }
    return sets.toArray(int[][]::new);
  }

  static float[][] rows(byte[] packed) {
    Unpacker unpacker = new Unpacker(packed);
    List<float[]> rows = new ArrayList<>();
    while (unpacker.more()) {
      float[] row = new float[unpacker.integer()];
      for (int i = 0; i < row.length; i++) {
        row[i] = unpacker.floatBits();
      }
      rows.add(row);
    }
    return rows.toArray(float[][]::new);
  }

  boolean more() {
    return at < bytes.length;
  }

  int integer() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
  }

  float floatBits() {
    int bits = 0;
    for (int shift = 0; shift < Float.SIZE; shift += 8) {
      bits |= (bytes[at++] & 0xff) << shift;
    }
    return Float.intBitsToFloat(bits);
  }

  double doubleBits() {
    long bits = 0;
    for (int shift = 0; shift < Double.SIZE; shift += 8) {
      bits |= (bytes[at++] & 0xffL) << shift;
    }
    return Double.longBitsToDouble(bits);
  }
}
