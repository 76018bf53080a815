package dev.agoge.environments.household;

import dev.agoge.support.Digest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A task's content: the goal, and the room as it is before anything is done.
 *
 * @param goal what is to be done
 * @param room the template
 * @param receptacles in listing order; those that open start closed
 * @param things what lies where, in the order of their names
 */
record Layout(Goal goal, Room room, List<Receptacle> receptacles, List<Thing> things) {

  Layout {
    receptacles = List.copyOf(receptacles);
    things = List.copyOf(things);
  }

  /** A place in the room, {@code kind number}. */
  record Receptacle(ReceptacleKind kind, int number) {
    String name() {
      return kind.word() + " " + number;
    }
  }

  /**
   * An object or a lamp, {@code kind number}.
   *
   * @param place index of the receptacle it starts in
   */
  record Thing(ThingKind kind, int number, int place) {
    String name() {
      return kind.word() + " " + number;
    }
  }

  /** The address of this very content. */
  String digest() {
    return address(Receptacle::name, Thing::name);
  }

  /**
   * The same for two layouts that differ only in how instances are numbered: the address of the
   * goal and of the multiset of receptacles with their contents, by kind.
   */
  String shape() {
    return address(r -> r.kind().word(), t -> t.kind().word());
  }

  private String address(
      Function<Receptacle, String> placeWord, Function<Thing, String> thingWord) {
    String[] lines = new String[receptacles.size()];
    Arrays.setAll(lines, r -> placeWord.apply(receptacles.get(r)) + ":");
    for (Thing thing : things) {
      lines[thing.place()] += thingWord.apply(thing) + ",";
    }
    Arrays.sort(lines);
    return Digest.of(goal.sentence() + " @ " + room + ";" + String.join(";", lines));
  }
}
