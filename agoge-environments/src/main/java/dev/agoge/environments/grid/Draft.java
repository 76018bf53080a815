package dev.agoge.environments.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A world in the making. Whatever finds no place spoils the draft, which is then thrown away as a
 * whole.
 */
final class Draft {
  private static final int TRIES = 40;
  private static final double CLOSED = 0.7;

  private final SplittableRandom random;
  private final Goals goals;
  private final Rooms rooms;
  private final List<Look> objects = new ArrayList<>();
  private final List<Integer> where = new ArrayList<>();
  private final List<Integer> contents = new ArrayList<>();
  private final List<Door> doors = new ArrayList<>();
  private final Set<Integer> asked = new HashSet<>();
  private long doorStates;
  private int cell;
  private int heading;
  private boolean spoiled;

  Draft(SplittableRandom random, Goals goals, Rooms rooms) {
    this.random = random;
    this.goals = goals;
    this.rooms = rooms;
  }

  SplittableRandom random() {
    return random;
  }

  Goals goals() {
    return goals;
  }

  Rooms rooms() {
    return rooms;
  }

  List<Look> objects() {
    return objects;
  }

  List<Integer> where() {
    return where;
  }

  List<Integer> contents() {
    return contents;
  }

  List<Door> doors() {
    return doors;
  }

  boolean isSpoiled() {
    return spoiled;
  }

  void spoil() {
    spoiled = true;
  }

  int playersCell() {
    return cell;
  }

  int playersHeading() {
    return heading;
  }

  long doorStates() {
    return doorStates;
  }

  <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  Colour anyColour() {
    return any(Colour.ALL);
  }

  int anyRoom() {
    return random.nextInt(rooms.count());
  }

  /** Makes a door from a room to the next one to its right or below. */
  int door(int room, boolean below, Colour colour, int state) {
    int offset = random.nextInt(rooms.side());
    int door = doors.size();
    doors.add(Door.between(rooms, room, below, offset, colour));
    doorStates |= (long) state << (2 * door);
    return door;
  }

  /** Joins all rooms by just as many doors as it takes, and some more. */
  void connect(int more) {
    int[] group = IntStream.range(0, rooms.count()).toArray();
    List<int[]> walls = new ArrayList<>();
    for (int room = 0; room < rooms.count(); room++) {
      if (room % rooms.columns() < rooms.columns() - 1) {
        walls.add(new int[] {room, room + 1, 0});
      }
      if (room + rooms.columns() < rooms.count()) {
        walls.add(new int[] {room, room + rooms.columns(), 1});
      }
    }
    int left = more;
    while (!walls.isEmpty()) {
      int[] wall = walls.remove(random.nextInt(walls.size()));
      int one = group[wall[0]];
      int other = group[wall[1]];
      if (one != other || left-- > 0) {
        boolean closed = random.nextDouble() < CLOSED;
        door(wall[0], wall[2] == 1, anyColour(), closed ? GridState.CLOSED : GridState.OPEN);
        for (int room = 0; room < group.length; room++) {
          group[room] = group[room] == other ? one : group[room];
        }
      }
    }
  }

  /** Paints a door that no clause names yet; -1 and spoiled if there is none. */
  int paint(Look look) {
    List<Integer> open =
        IntStream.range(0, doors.size()).filter(d -> !asked.contains(d)).boxed().toList();
    if (open.isEmpty()) {
      spoil();
      return -1;
    }
    int door = any(open);
    asked.add(door);
    doors.set(door, doors.get(door).painted(look.colour()));
    return door;
  }

  void lock(int door) {
    doorStates = (doorStates & ~(3L << (2 * door))) | ((long) GridState.LOCKED << (2 * door));
  }

  boolean isLocked(int door) {
    return (doorStates >>> (2 * door) & 3) == GridState.LOCKED;
  }

  /** Puts the player on a free cell of a room. */
  void player(int room) {
    long free = free(room);
    if (free == 0) {
      spoil();
      return;
    }
    cell = rooms.cell(room, anyBit(free));
    heading = random.nextInt(Heading.COUNT);
  }

  private int anyBit(long bits) {
    long rest = bits;
    for (int skip = random.nextInt(Long.bitCount(bits)); skip > 0; skip--) {
      rest &= rest - 1;
    }
    return Long.numberOfTrailingZeros(rest);
  }

  private long free(int room) {
    return rooms.inside() & ~occupied(room);
  }

  private long occupied(int room) {
    long occupied = 0;
    for (int place : where) {
      if (place >= 0 && rooms.room(place) == room) {
        occupied |= 1L << rooms.bit(place);
      }
    }
    return occupied;
  }

  /** Puts an object where it hinders nobody in a room, away from the player. */
  int put(Look look, int room) {
    long free = free(room);
    long walls = 0;
    for (Door door : doors) {
      walls |= door.isOf(room) ? 1L << door.in(room).bit() : 0;
    }
    for (int attempt = 0; attempt < TRIES && free != 0; attempt++) {
      int bit = anyBit(free);
      int place = rooms.cell(room, bit);
      if (place != cell && Bits.isHarmless(1L << bit, free, walls, occupied(room))) {
        return add(look, place);
      }
    }
    spoil();
    return add(look, GridState.GONE);
  }

  /** Puts an object right before a door, on its side in a room. */
  int block(Look look, int door, int room) {
    int place = rooms.cell(room, doors.get(door).in(room).front());
    if (place == cell || where.contains(place)) {
      spoil();
    }
    return add(look, place);
  }

  /** Hides an object in a box. */
  int hide(Look look, int box) {
    int object = add(look, GridState.INSIDE);
    contents.set(box, object);
    return object;
  }

  private int add(Look look, int place) {
    objects.add(look);
    where.add(place);
    contents.add(GridState.NOTHING);
    return objects.size() - 1;
  }

  /** Puts objects that no goal names in rooms drawn at random. */
  void distract(int count) {
    for (int i = 0; i < count; i++) {
      put(goals.other(), anyRoom());
    }
  }
}
