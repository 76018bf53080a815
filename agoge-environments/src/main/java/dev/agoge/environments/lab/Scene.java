package dev.agoge.environments.lab;

import dev.agoge.support.Digest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A task before it is grounded.
 *
 * @param sentence the task in words
 * @param doors pairs of rooms
 * @param start the room where the agent is at first
 * @param facts further facts of the planning problem, in PDDL
 * @param goal the goal in PDDL
 */
record Scene(
    Quest quest,
    String sentence,
    List<String> rooms,
    List<Door> doors,
    int start,
    List<Spot> spots,
    List<Thing> things,
    List<String> facts,
    String goal) {

  /** Nowhere: not there yet. */
  static final int NOWHERE = -1;

  Scene {
    rooms = List.copyOf(rooms);
    doors = List.copyOf(doors);
    spots = List.copyOf(spots);
    things = List.copyOf(things);
    facts = List.copyOf(facts);
  }

  /** A way between two rooms, in both directions. */
  record Door(int a, int b) {}

  /** A fixed place in a room. */
  record Spot(String name, SpotKind kind, int room) {}

  /**
   * Something to carry.
   *
   * @param spot where it lies at the start, or {@link #NOWHERE}
   * @param matter present for samples
   * @param trait what the experiment of the task finds: it floats, it conducts, it is magnetic
   */
  record Thing(String name, ThingKind kind, int spot, Optional<Matter> matter, boolean trait) {}

  /** A name as a PDDL symbol. */
  static String symbol(String name) {
    return name.replace(' ', '-').toLowerCase(Locale.ROOT);
  }

  /** A content address of everything that makes the task. */
  String digest() {
    return Digest.of(
        String.join(
            "\n",
            sentence,
            rooms.toString(),
            doors.toString(),
            rooms.get(start),
            spots.toString(),
            things.toString(),
            facts.toString(),
            goal));
  }
}
