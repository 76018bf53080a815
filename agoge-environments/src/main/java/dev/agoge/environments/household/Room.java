package dev.agoge.environments.household;

import static dev.agoge.environments.household.ReceptacleKind.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A template: how many receptacles of which kinds a room has. */
enum Room {
  KITCHEN(
      some(COUNTER, 1, 3),
      some(TABLE, 1, 1),
      some(SINK, 1, 1),
      some(STOVE, 1, 1),
      some(FRIDGE, 1, 1),
      some(MICROWAVE, 1, 1),
      some(CABINET, 1, 4),
      some(DRAWER, 1, 3),
      some(SHELF, 0, 2),
      some(BIN, 0, 1)),
  LIVING_ROOM(
      some(SOFA, 1, 1),
      some(COFFEETABLE, 1, 1),
      some(SIDETABLE, 1, 2),
      some(TVSTAND, 1, 1),
      some(DRAWER, 1, 3),
      some(DESK, 0, 1),
      some(ARMCHAIR, 0, 2),
      some(SHELF, 0, 2),
      some(BOOKCASE, 0, 1),
      some(BIN, 0, 1),
      some(SAFE, 0, 1),
      some(BOX, 0, 1)),
  BEDROOM(
      some(BED, 1, 1),
      some(DESK, 1, 1),
      some(NIGHTSTAND, 1, 2),
      some(DRAWER, 1, 3),
      some(DRESSER, 0, 1),
      some(SIDETABLE, 0, 1),
      some(SHELF, 0, 3),
      some(ARMCHAIR, 0, 1),
      some(BIN, 0, 1),
      some(WARDROBE, 0, 1),
      some(SAFE, 0, 1),
      some(BOX, 0, 1)),
  BATHROOM(
      some(COUNTER, 1, 1),
      some(SINK, 1, 2),
      some(TOILET, 1, 1),
      some(CABINET, 1, 4),
      some(BATHTUB, 0, 1),
      some(RACK, 0, 2),
      some(SHELF, 0, 2),
      some(BASKET, 0, 1),
      some(BIN, 0, 1),
      some(DRAWER, 0, 3));

  /** How many receptacles of a kind there may be. */
  record Count(ReceptacleKind kind, int min, int max) {}

  @SuppressWarnings("ImmutableEnumChecker") // written by the constructor only
  private final Map<ReceptacleKind, Count> counts = new EnumMap<>(ReceptacleKind.class);

  Room(Count... counts) {
    for (Count count : counts) {
      this.counts.put(count.kind(), count);
    }
  }

  private static Count some(ReceptacleKind kind, int min, int max) {
    return new Count(kind, min, max);
  }

  /** The words for it in texts: {@code living room}. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The kinds of receptacle it may have, in listing order. */
  Set<ReceptacleKind> kinds() {
    return Collections.unmodifiableSet(counts.keySet());
  }

  /** The kinds of object found in it. */
  List<ObjectKind> objects() {
    return Arrays.stream(ObjectKind.values()).filter(o -> o.occursIn(this)).toList();
  }

  /** How many of a kind it always has. */
  int min(ReceptacleKind kind) {
    Count count = counts.get(kind);
    return count == null ? 0 : count.min();
  }

  /** How many of a kind it has at most. */
  int max(ReceptacleKind kind) {
    Count count = counts.get(kind);
    return count == null ? 0 : count.max();
  }
}
