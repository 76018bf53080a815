package dev.agoge.environments.grid;

import java.util.Arrays;

/**
 * Square rooms of one size in columns and rows, with a wall of one cell around and between them.
 * Cells of the whole grid are numbered row by row; rooms likewise.
 *
 * <p>A room with the wall around it fits into eight by eight cells, the bits of a {@code long} (see
 * {@link Bits}): bit {@code 8 y + x}, where the inside begins at x = y = 1.
 */
final class Rooms {
  /** Longest side of a room. */
  static final int LARGEST = 6;

  private static final int NONE = -1;

  private final int columns;
  private final int rows;
  private final int side;
  private final int width;
  private final byte[] roomOf;
  private final byte[] bitOf;

  Rooms(int columns, int rows, int side) {
    if (side < 2 || side > LARGEST) {
      throw new IllegalArgumentException("rooms of side " + side + ": give 2 to " + LARGEST);
    }
    this.columns = columns;
    this.rows = rows;
    this.side = side;
    width = columns * (side + 1) + 1;
    roomOf = new byte[width * (rows * (side + 1) + 1)];
    bitOf = new byte[roomOf.length];
    Arrays.fill(roomOf, (byte) NONE);
    for (int room = 0; room < columns * rows; room++) {
      for (int y = 1; y <= side; y++) {
        for (int x = 1; x <= side; x++) {
          int cell = cell(room, 8 * y + x);
          roomOf[cell] = (byte) room;
          bitOf[cell] = (byte) (8 * y + x);
        }
      }
    }
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** Rooms in all. */
  int count() {
    return columns * rows;
  }

  /** Cells along the inside of a room. */
  int side() {
    return side;
  }

  /** Cells along a row of the whole grid. */
  int width() {
    return width;
  }

  /** Cells of the whole grid. */
  int cells() {
    return roomOf.length;
  }

  /** The room whose inside holds a cell; -1 for walls and doorways. */
  int room(int cell) {
    return roomOf[cell];
  }

  /** The bit of a cell inside a room. */
  int bit(int cell) {
    return bitOf[cell];
  }

  /** The cell of a bit of a room or of the wall around it. */
  int cell(int room, int bit) {
    int x = room % columns * (side + 1) + (bit & 7);
    int y = room / columns * (side + 1) + (bit >> 3);
    return y * width + x;
  }

  /** The cell in front of one who faces so. */
  int ahead(int cell, int heading) {
    return cell + Heading.dx(heading) + Heading.dy(heading) * width;
  }

  /** The bits of the inside. */
  long inside() {
    long row = ((1L << side) - 1) << 1;
    long all = 0;
    for (int y = 1; y <= side; y++) {
      all |= row << (8 * y);
    }
    return all;
  }
}
