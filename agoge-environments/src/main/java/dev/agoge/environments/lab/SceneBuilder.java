package dev.agoge.environments.lab;

import dev.agoge.environments.lab.Scene.Door;
import dev.agoge.environments.lab.Scene.Spot;
import dev.agoge.environments.lab.Scene.Thing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A scene in the making: rooms first, then things, then the quest. */
final class SceneBuilder {
  private static final int FEWEST_ROOMS = 4;
  private static final int ROOM_SPREAD = 3;
  private static final int WAYS_TO_BUILD = 3;

  private final SplittableRandom random;
  private final boolean fresh;
  private final List<String> rooms = new ArrayList<>();
  private final List<Door> doors = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  private final List<Thing> things = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();

  /**
   * Builds the rooms.
   *
   * @param fresh whether to use words and layouts that training never shows
   * @param needed what must be there
   */
  SceneBuilder(SplittableRandom random, boolean fresh, SpotKind... needed) {
    this.random = random;
    this.fresh = fresh;
    Set<RoomKind> chosen = EnumSet.of(RoomKind.HALL);
    for (SpotKind kind : needed) {
      chosen.add(one(RoomKind.with(kind)));
    }
    if (fresh) {
      chosen.add(random.nextBoolean() ? RoomKind.ATTIC : RoomKind.LIBRARY);
    }
    int count = Math.max(chosen.size(), FEWEST_ROOMS + random.nextInt(ROOM_SPREAD));
    while (chosen.size() < count) {
      RoomKind kind = one(List.of(RoomKind.values()));
      if (!kind.reserved()) {
        chosen.add(kind);
      }
    }
    build(shuffled(List.copyOf(chosen)));
  }

  private void build(List<RoomKind> kinds) {
    for (RoomKind kind : kinds) {
      kind.fixtures().forEach(f -> spots.add(new Spot(f.name(), f.kind(), rooms.size())));
      rooms.add(kind.words());
    }
    int form = fresh ? WAYS_TO_BUILD : random.nextInt(WAYS_TO_BUILD);
    int hub = kinds.indexOf(RoomKind.HALL);
    for (int room = 0; room < rooms.size(); room++) {
      switch (form) {
        case 0 -> door(hub, room);
        case 1 -> door(room - 1, room);
        case 2 -> door(room == 0 ? 0 : random.nextInt(room), room);
        default -> door(room == 0 ? rooms.size() - 1 : room - 1, room);
      }
    }
  }

  private void door(int a, int b) {
    if (a >= 0 && a != b) {
      doors.add(new Door(a, b));
    }
  }

  SplittableRandom random() {
    return random;
  }

  boolean fresh() {
    return fresh;
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> result = new ArrayList<>(list);
    for (int i = result.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T other = result.get(j);
      result.set(j, result.get(i));
      result.set(i, other);
    }
    return result;
  }

  /** A further place in some room. */
  int spot(String name, SpotKind kind) {
    spots.add(new Spot(name, kind, random.nextInt(rooms.size())));
    return spots.size() - 1;
  }

  /** A place of a kind that is there. */
  int find(SpotKind kind) {
    for (int s = 0; s < spots.size(); s++) {
      if (spots.get(s).kind() == kind) {
        return s;
      }
    }
    throw new IllegalStateException("no room has a " + kind);
  }

  /** A thing somewhere. */
  int thing(String name, ThingKind kind) {
    return thing(name, kind, false);
  }

  /** A thing somewhere, of which an experiment finds something. */
  int thing(String name, ThingKind kind, boolean trait) {
    return add(new Thing(name, kind, somewhere(), Optional.empty(), trait));
  }

  /** A substance somewhere. */
  int sample(String name, Matter matter, boolean trait) {
    return add(new Thing(name, ThingKind.SAMPLE, somewhere(), Optional.of(matter), trait));
  }

  /** A substance that has to be made first. */
  int product(String name, Matter matter) {
    return add(new Thing(name, ThingKind.SAMPLE, Scene.NOWHERE, Optional.of(matter), false));
  }

  private int add(Thing thing) {
    things.add(thing);
    return things.size() - 1;
  }

  private int somewhere() {
    int spot = random.nextInt(spots.size());
    while (!spots.get(spot).kind().stores()) {
      spot = random.nextInt(spots.size());
    }
    return spot;
  }

  /** The place of a thing of that name, or -1. */
  int indexOf(String name) {
    for (int t = 0; t < things.size(); t++) {
      if (things.get(t).name().equals(name)) {
        return t;
      }
    }
    return -1;
  }

  boolean trait(int thing) {
    return things.get(thing).trait();
  }

  String spotName(int spot) {
    return spots.get(spot).name();
  }

  String symbol(int thing) {
    return Scene.symbol(things.get(thing).name());
  }

  String spotSymbol(int spot) {
    return Scene.symbol(spots.get(spot).name());
  }

  void fact(String... words) {
    facts.add("(" + String.join(" ", words) + ")");
  }

  Scene scene(Quest quest, String sentence, String goal) {
    int start = random.nextInt(rooms.size());
    return new Scene(quest, sentence, rooms, doors, start, spots, things, facts, goal);
  }
}
