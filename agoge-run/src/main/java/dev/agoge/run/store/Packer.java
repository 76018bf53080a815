package dev.agoge.run.store;

import java.util.Arrays;

/**
 * Packs numbers into bytes: integers as zigzag LEB128 (the variable-length integers of Protocol
 * Buffers), floating point as its exact little-endian bits.
 */
final class Packer {
  private byte[] buffer = new byte[64];
  private int size;

  /** Token ids. */
  static byte[] ints(int[] values) {
    Packer packer = new Packer();
    for (int value : values) {
      packer.integer(value);
    }
    return packer.bytes();
  }

  /** Log-probabilities. */
  static byte[] floats(float[] values) {
    Packer packer = new Packer();
    for (float value : values) {
      packer.floatBits(value);
    }
    return packer.bytes();
  }

  /** Sets of ids, each as its length and the differences between neighbours. */
  static byte[] sets(int[][] sets) {
    Packer packer = new Packer();
    for (int[] set : sets) {
      packer.integer(set.length);
      int last = 0;
      for (int id : set) {
        packer.integer(id - last);
        last = id;
      }
    }
    return packer.bytes();
  }

  /** Rows of numbers, each after its length. */
  static byte[] rows(float[][] rows) {
    Packer packer = new Packer();
    for (float[] row : rows) {
      packer.integer(row.length);
      for (float value : row) {
        packer.floatBits(value);
      }
    }
    return packer.bytes();
  }

  void integer(int value) {
    int left = (value << 1) ^ (value >> 31);
    while ((left & ~0x7f) != 0) {
      put((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    put(left);
  }

  void floatBits(float value) {
    int bits = Float.floatToRawIntBits(value);
    for (int shift = 0; shift < Float.SIZE; shift += 8) {
      put(bits >>> shift);
    }
  }

  void doubleBits(double value) {
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 0; shift < Double.SIZE; shift += 8) {
      put((int) (bits >>> shift));
    }
  }

  byte[] bytes() {
    return Arrays.copyOf(buffer, size);
  }

  private void put(int value) {
    if (size == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * size);
    }
    buffer[size++] = (byte) value;
  }
}
