package dev.agoge.environments.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the player sees of a state: the room around, or both rooms from a doorway. Walking is only
 * as far as one sees.
 */
final class View {
  private final World world;
  private final GridState state;
  private final List<Panel> panels;

  View(World world, GridState state) {
    this.world = world;
    this.state = state;
    Rooms rooms = world.rooms();
    int room = rooms.room(state.cell());
    if (room >= 0) {
      panels = List.of(Panel.of(world, state, room, rooms.bit(state.cell())));
    } else {
      Door door = world.door(world.doorOn(state.cell()));
      panels =
          List.of(
              Panel.of(world, state, door.near().room(), door.near().bit()),
              Panel.of(world, state, door.far().room(), door.far().bit()));
    }
  }

  World world() {
    return world;
  }

  GridState state() {
    return state;
  }

  /** The rooms that are seen. */
  List<Panel> panels() {
    return panels;
  }

  /** All things in sight. */
  long things() {
    long things = 0;
    for (Panel panel : panels) {
      things |= panel.things();
    }
    return things;
  }

  boolean sees(int thing) {
    return (things() >>> thing & 1) != 0;
  }

  /** Whether there is a way to face a thing. */
  boolean canFace(int thing) {
    for (Panel panel : panels) {
      if (panel.holds(thing) && panel.canFace(world, state, thing)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a way to lay something down beside an object. */
  boolean canLayBeside(int object) {
    for (Panel panel : panels) {
      if (panel.holds(object)) {
        long places = panel.besides(world, state, object);
        return (Bits.neighbours(places) & panel.reached()) != 0;
      }
    }
    return false;
  }

  /** The nearest pose that faces a thing. */
  Optional<Pose> facing(int thing) {
    return nearest(
        panel -> panel.holds(thing) ? panel.facing(world, state, thing) : new long[Heading.COUNT]);
  }

  /** The nearest pose that faces a free cell beside an object. */
  Optional<Pose> facingBeside(int object) {
    return nearest(
        panel ->
            panel.holds(object)
                ? panel.facing(panel.besides(world, state, object))
                : new long[Heading.COUNT]);
  }

  /** The nearest pose of those wanted in each room, for each heading. */
  Optional<Pose> nearest(Function<Panel, long[]> wanted) {
    int best = Integer.MAX_VALUE;
    int room = 0;
    for (Panel panel : panels) {
      int pose = Bits.nearestPose(panel.free(), panel.bit(), state.heading(), wanted.apply(panel));
      if (pose >= 0 && pose < best) {
        best = pose;
        room = panel.room();
      }
    }
    if (best == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    int cell = world.rooms().cell(room, best >> 2 & 63);
    return Optional.of(new Pose(cell, best & 3, best >> 8));
  }
}
