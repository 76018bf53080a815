package dev.agoge.environments.household;

import static dev.agoge.environments.household.ObjectKind.*;

import dev.agoge.environment.Split;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which goals exist in which rooms, and which of them training never shows: pairs of family and
 * object kind that are kept for validation and for the held-out split, while training has the same
 * object in other families and the same family with other objects.
 */
final class Combinations {
  private static final Map<Family, Set<ObjectKind>> VALIDATION = new EnumMap<>(Family.class);
  private static final Map<Family, Set<ObjectKind>> HELD_OUT = new EnumMap<>(Family.class);
  private static final Map<Family, List<Combination>> ALL = new EnumMap<>(Family.class);

  static {
    VALIDATION.put(Family.PLACE, EnumSet.of(PAN, CARD));
    VALIDATION.put(Family.LIGHT, EnumSet.of(BOOK, CLOCK));
    VALIDATION.put(Family.CLEAN, EnumSet.of(CUP, LADLE));
    VALIDATION.put(Family.HEAT, EnumSet.of(MUG));
    VALIDATION.put(Family.COOL, EnumSet.of(POTATO, POT));
    VALIDATION.put(Family.TWO, EnumSet.of(FORK, KEY));
    HELD_OUT.put(Family.PLACE, EnumSet.of(KNIFE, VASE, SOAP));
    HELD_OUT.put(Family.LIGHT, EnumSet.of(PHONE, STATUE, PILLOW));
    HELD_OUT.put(Family.CLEAN, EnumSet.of(BOWL, SPOON, TOMATO));
    HELD_OUT.put(Family.HEAT, EnumSet.of(EGG, PLATE));
    HELD_OUT.put(Family.COOL, EnumSet.of(BREAD, CUP));
    HELD_OUT.put(Family.TWO, EnumSet.of(APPLE, PENCIL, CLOTH));
    for (Family family : Family.values()) {
      ALL.put(family, List.copyOf(enumerate(family)));
    }
  }

  private Combinations() {}

  /** A goal and a room it makes sense in. */
  record Combination(Goal goal, Room room) {}

  /** The combinations that a split shows of a family. */
  static List<Combination> of(Split split, Family family, boolean recombined) {
    Set<ObjectKind> kept = reserved(split, family);
    return ALL.get(family).stream()
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
