package dev.agoge.environments.grid;

/**
 * A door in the wall between two rooms, seen from the side of either.
 *
 * @param colour its colour
 * @param cell its cell
 * @param near how it is seen from the room to its left or above it
 * @param far how it is seen from the other
 */
record Door(Colour colour, int cell, Side near, Side far) {

  /**
   * A door seen from a room.
   *
   * @param room the room
   * @param bit the bit of the door in the wall of the room
   * @param heading how one faces who goes out through it
   */
  record Side(int room, int bit, int heading) {

    /** The bit of the cell in front of the door. */
    int front() {
      return switch (heading) {
        case Heading.EAST -> bit - 1;
        case Heading.SOUTH -> bit - 8;
        case Heading.WEST -> bit + 1;
        default -> bit + 8;
      };
    }
  }

  /**
   * A door between a room and the next one to its right or below.
   *
   * @param offset cells from the beginning of the shared wall, from 0
   */
  static Door between(Rooms rooms, int room, boolean below, int offset, Colour colour) {
    int end = rooms.side() + 1;
    int place = offset + 1;
    Side near =
        below
            ? new Side(room, 8 * end + place, Heading.SOUTH)
            : new Side(room, 8 * place + end, Heading.EAST);
    Side far =
        below
            ? new Side(room + rooms.columns(), place, Heading.NORTH)
            : new Side(room + 1, 8 * place, Heading.WEST);
    return new Door(colour, rooms.cell(room, near.bit()), near, far);
  }

  /** The side in a room. */
  Side in(int room) {
    return near.room() == room ? near : far;
  }

  boolean isOf(int room) {
    return near.room() == room || far.room() == room;
  }

  Door painted(Colour other) {
    return new Door(other, cell, near, far);
  }
}
