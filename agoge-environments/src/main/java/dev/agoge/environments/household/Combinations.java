package dev.agoge.environments.household;

import static dev.agoge.environments.household.ObjectKind.*;

import dev.agoge.environment.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which goals exist in which rooms, and which of them training never shows: pairs of family and
 * object kind that are kept for validation and for the held-out split, while training has the same
 * object in other families and the same family with other objects.
 */
final class Combinations {
  private static final Map<Family, Set<ObjectKind>> VALIDATION =
      Map.of(
          Family.PLACE, Set.of(PAN, CARD),
          Family.LIGHT, Set.of(BOOK, CLOCK),
          Family.CLEAN, Set.of(CUP, LADLE),
          Family.HEAT, Set.of(MUG),
          Family.COOL, Set.of(POTATO, POT),
          Family.TWO, Set.of(FORK, KEY));
  private static final Map<Family, Set<ObjectKind>> HELD_OUT =
      Map.of(
          Family.PLACE, Set.of(KNIFE, VASE, SOAP),
          Family.LIGHT, Set.of(PHONE, STATUE, PILLOW),
          Family.CLEAN, Set.of(BOWL, SPOON, TOMATO),
          Family.HEAT, Set.of(EGG, PLATE),
          Family.COOL, Set.of(BREAD, CUP),
          Family.TWO, Set.of(APPLE, PENCIL, CLOTH));

  private Combinations() {}

  /** A goal and a room it makes sense in. */
  record Combination(Goal goal, Room room) {}

  /** The combinations that a split shows of a family. */
  static List<Combination> of(Split split, Family family, boolean recombined) {
    Set<ObjectKind> kept = reserved(split, family);
    return enumerate(family).stream()
        .filter(
            c ->
                recombined
                    ? kept.contains(c.goal().object())
                    : !isReserved(family, c.goal().object()))
        .toList();
  }

  /** Whether training never shows the object kind in the family. */
  static boolean isReserved(Family family, ObjectKind object) {
    return reserved(Split.VALIDATION, family).contains(object)
        || reserved(Split.HELD_OUT, family).contains(object);
  }

  private static Set<ObjectKind> reserved(Split split, Family family) {
    return switch (split) {
      case TRAIN -> Set.of();
      case VALIDATION -> VALIDATION.getOrDefault(family, Set.of());
      case HELD_OUT -> HELD_OUT.getOrDefault(family, Set.of());
    };
  }

  private static List<Combination> enumerate(Family family) {
    List<Combination> combinations = new ArrayList<>();
    for (Room room : Room.values()) {
      for (ObjectKind object : ObjectKind.values()) {
        if (object.occursIn(room) && treatable(family, object, room)) {
          for (Destination destination : destinations(family, object, room)) {
            combinations.add(new Combination(new Goal(family, object, destination), room));
          }
        }
      }
    }
    return combinations;
  }

  private static boolean treatable(Family family, ObjectKind object, Room room) {
    return family.treatment().map(t -> object.takes(t) && room.max(t.tool()) > 0).orElse(true);
  }

  private static List<Destination> destinations(Family family, ObjectKind object, Room room) {
    if (family == Family.LIGHT) {
      return room == Room.LIVING_ROOM || room == Room.BEDROOM
          ? List.of(LampKind.values())
          : List.of();
    }
    List<Destination> destinations = new ArrayList<>();
    for (ReceptacleKind kind : room.kinds()) {
      boolean isTool = family.treatment().map(t -> t.tool() == kind).orElse(false);
      if (object.fits(kind) && !isTool) {
        destinations.add(kind);
      }
    }
    return destinations;
  }
}
