package dev.agoge.environments.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stays the same in all episodes of a task.
 *
 * <p>Things are numbered: objects from 0, doors from {@link #FIRST_DOOR}. A set of things is a
 * {@code long} with the bits of their numbers.
 */
final class World {
  static final int FIRST_DOOR = 32;

  private final Rooms rooms;
  private final List<Look> objects;
  private final int[] contents;
  private final List<Door> doors;
  private final Mission mission;
  private final GridState start;
  private final byte[] doorOn;
  private final int[][] doorsOf;
  private final String[] names;
  private final Map<String, Long> byName = new HashMap<>();

  /**
   * A world whose parts are at hand.
   *
   * @param contents for each object the object in it, or {@link GridState#NOTHING}
   */
  World(
      Rooms rooms,
      List<Look> objects,
      int[] contents,
      List<Door> doors,
      Mission mission,
      GridState start) {
    this.rooms = rooms;
    this.objects = List.copyOf(objects);
    this.contents = contents.clone();
    this.doors = List.copyOf(doors);
    this.mission = mission;
    this.start = start.telling(GridText.opening(mission));
    doorOn = new byte[rooms.cells()];
    Arrays.fill(doorOn, (byte) GridState.NOTHING);
    for (int door = 0; door < doors.size(); door++) {
      doorOn[doors.get(door).cell()] = (byte) door;
    }
    doorsOf = new int[rooms.count()][];
    for (int room = 0; room < doorsOf.length; room++) {
      doorsOf[room] = doorsOf(room);
    }
    names = new String[FIRST_DOOR + doors.size()];
    nameAll();
  }

  private int[] doorsOf(int room) {
    List<Integer> found = new ArrayList<>();
    for (int door = 0; door < doors.size(); door++) {
      if (doors.get(door).isOf(room)) {
        found.add(door);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void nameAll() {
    Map<Look, Integer> counts = new HashMap<>();
    for (int thing = 0; thing < names.length; thing++) {
      if (thing < objects.size() || thing >= FIRST_DOOR) {
        Look look = look(thing);
        String name = look + " " + counts.merge(look, 1, Integer::sum);
        names[thing] = name;
        byName.put(name, 1L << thing);
        byName.merge(look.toString(), 1L << thing, (a, b) -> a | b);
      }
    }
  }

  Rooms rooms() {
    return rooms;
  }

  Mission mission() {
    return mission;
  }

  GridState start() {
    return start;
  }

  int objects() {
    return objects.size();
  }

  int doors() {
    return doors.size();
  }

  Door door(int door) {
    return doors.get(door);
  }

  /** The doors in the wall of a room. */
  int[] doorsIn(int room) {
    return doorsOf[room];
  }

  /** The door on a cell, or {@link GridState#NOTHING}. */
  int doorOn(int cell) {
    return doorOn[cell];
  }

  static boolean isDoor(int thing) {
    return thing >= FIRST_DOOR;
  }

  Look look(int thing) {
    return isDoor(thing)
        ? new Look(doors.get(thing - FIRST_DOOR).colour(), Kind.DOOR)
        : objects.get(thing);
  }

  /** The object in a box, if it was never opened, or {@link GridState#NOTHING}. */
  int contents(int box) {
    return contents[box];
  }

  /** The box that a hidden object is in. */
  int boxAround(int object) {
    for (int box = 0; box < contents.length; box++) {
      if (contents[box] == object) {
        return box;
      }
    }
    throw new IllegalStateException("no box holds " + names[object]);
  }

  /** {@code red ball 1}. */
  String name(int thing) {
    return names[thing];
  }

  /** The things with a name, or with the look that the name without its number gives. */
  long named(String name) {
    return byName.getOrDefault(name, 0L);
  }

  /** Whether the player has the key of a door in hand. */
  boolean hasKey(GridState state, int door) {
    int carried = state.carried();
    return carried != GridState.NOTHING
        && objects.get(carried).kind() == Kind.KEY
        && objects.get(carried).colour() == doors.get(door).colour();
  }

  /** The thing on a cell as a set. */
  long thingOn(GridState state, int cell) {
    int door = doorOn[cell];
    int thing = door >= 0 ? FIRST_DOOR + door : state.objectOn(cell);
    return thing < 0 ? 0 : 1L << thing;
  }
}
