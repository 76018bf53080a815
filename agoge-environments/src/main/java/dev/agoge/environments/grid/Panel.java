package dev.agoge.environments.grid;

/**
 * One room as it is seen, with the player in it or in a doorway of it.
 *
 * @param room the room
 * @param bit where the player stands
 * @param free the cells to step on: those inside without a thing, and the player's own
 * @param reached those of them to which there is a way
 * @param occupied the cells inside that hold things
 * @param things the objects in the room and the doors in its wall, as a set
 */
record Panel(int room, int bit, long free, long reached, long occupied, long things) {

  static Panel of(World world, GridState state, int room, int bit) {
    Rooms rooms = world.rooms();
    short[] where = state.where();
    long occupied = 0;
    long things = 0;
    for (int object = 0; object < where.length; object++) {
      if (where[object] >= 0 && rooms.room(where[object]) == room) {
        occupied |= 1L << rooms.bit(where[object]);
        things |= 1L << object;
      }
    }
    for (int door : world.doorsIn(room)) {
      things |= 1L << (World.FIRST_DOOR + door);
    }
    long free = (rooms.inside() & ~occupied) | (1L << bit);
    return new Panel(room, bit, free, Bits.flood(1L << bit, free), occupied, things);
  }

  boolean holds(int thing) {
    return (things >>> thing & 1) != 0;
  }

  /** The bit of a thing that the panel holds. */
  int bitOf(World world, GridState state, int thing) {
    return World.isDoor(thing)
        ? world.door(thing - World.FIRST_DOOR).in(room).bit()
        : world.rooms().bit(state.where()[thing]);
  }

  /** Whether the player can come to face a thing that the panel holds. */
  boolean canFace(World world, GridState state, int thing) {
    if (World.isDoor(thing)) {
      int front = world.door(thing - World.FIRST_DOOR).in(room).front();
      return (reached >>> front & 1) != 0;
    }
    return (Bits.neighbours(1L << bitOf(world, state, thing)) & reached) != 0;
  }

  /** The free cells beside an object on which another can be laid. */
  long besides(World world, GridState state, int object) {
    long inside = free & world.rooms().inside();
    return Bits.neighbours(1L << bitOf(world, state, object)) & inside;
  }

  /** For each heading, the cells on which one faces a thing that the panel holds. */
  long[] facing(World world, GridState state, int thing) {
    if (World.isDoor(thing)) {
      long[] wanted = new long[Heading.COUNT];
      Door.Side side = world.door(thing - World.FIRST_DOOR).in(room);
      wanted[side.heading()] = (1L << side.front()) & free;
      return wanted;
    }
    return facing(1L << bitOf(world, state, thing));
  }

  /** For each heading, the cells on which one faces a cell of a set. */
  long[] facing(long cells) {
    long[] wanted = new long[Heading.COUNT];
    for (int heading = 0; heading < Heading.COUNT; heading++) {
      wanted[heading] = Bits.step(cells, Heading.back(heading)) & free;
    }
    return wanted;
  }
}
