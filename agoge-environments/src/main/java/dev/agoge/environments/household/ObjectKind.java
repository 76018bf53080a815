package dev.agoge.environments.household;

import static dev.agoge.environments.household.ReceptacleKind.*;
import static dev.agoge.environments.household.Room.BATHROOM;
import static dev.agoge.environments.household.Room.BEDROOM;
import static dev.agoge.environments.household.Room.KITCHEN;
import static dev.agoge.environments.household.Room.LIVING_ROOM;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be taken: in which rooms it occurs, where it fits, and how it can be treated. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are copies
enum ObjectKind implements ThingKind {
  APPLE(in(KITCHEN), can("clean heat cool"), COUNTER, TABLE, FRIDGE, SINK, MICROWAVE, BIN),
  POTATO(in(KITCHEN), can("clean heat cool"), COUNTER, TABLE, FRIDGE, SINK, MICROWAVE, BIN),
  TOMATO(in(KITCHEN), can("clean heat cool"), COUNTER, TABLE, FRIDGE, SINK, MICROWAVE, BIN),
  EGG(in(KITCHEN), can("clean heat cool"), COUNTER, TABLE, FRIDGE, SINK, MICROWAVE, BIN),
  BREAD(in(KITCHEN), can("heat cool"), COUNTER, TABLE, FRIDGE, MICROWAVE, BIN),
  LETTUCE(in(KITCHEN), can("clean cool"), COUNTER, TABLE, FRIDGE, SINK, BIN),
  MUG(in(KITCHEN), can("clean heat cool"), COUNTER, TABLE, CABINET, SINK, SHELF, MICROWAVE),
  CUP(in(KITCHEN), can("clean heat cool"), COUNTER, TABLE, CABINET, SINK, SHELF, MICROWAVE),
  PLATE(in(KITCHEN), can("clean heat cool"), COUNTER, TABLE, CABINET, SINK, SHELF, FRIDGE),
  BOWL(in(KITCHEN), can("clean heat cool"), COUNTER, TABLE, CABINET, SINK, SHELF, FRIDGE),
  POT(in(KITCHEN), can("clean cool"), STOVE, COUNTER, TABLE, SINK, CABINET, FRIDGE),
  PAN(in(KITCHEN), can("clean cool"), STOVE, COUNTER, TABLE, SINK, CABINET, FRIDGE),
  FORK(in(KITCHEN), can("clean"), COUNTER, TABLE, DRAWER, SINK),
  KNIFE(in(KITCHEN), can("clean"), COUNTER, TABLE, DRAWER, SINK),
  SPOON(in(KITCHEN), can("clean"), COUNTER, TABLE, DRAWER, SINK),
  SPATULA(in(KITCHEN), can("clean"), COUNTER, STOVE, DRAWER, SINK),
  LADLE(in(KITCHEN), can("clean"), COUNTER, TABLE, DRAWER, SINK),
  KETTLE(in(KITCHEN), can("clean"), STOVE, COUNTER, SINK, CABINET, SHELF),
  BOTTLE(in(KITCHEN), can("cool"), COUNTER, TABLE, FRIDGE, CABINET, BIN),
  SALT(in(KITCHEN), can(""), COUNTER, TABLE, CABINET, DRAWER, SHELF),
  PEPPER(in(KITCHEN), can(""), COUNTER, TABLE, CABINET, DRAWER, SHELF),
  BOOK(in(LIVING_ROOM, BEDROOM), can(""), DESK, COFFEETABLE, SIDETABLE, SOFA, BED, SHELF, DRAWER),
  PEN(in(LIVING_ROOM, BEDROOM), can(""), DESK, SIDETABLE, DRESSER, SHELF, DRAWER, BIN),
  PENCIL(in(LIVING_ROOM, BEDROOM), can(""), DESK, SIDETABLE, DRESSER, SHELF, DRAWER, BIN),
  KEY(in(LIVING_ROOM, BEDROOM), can(""), COFFEETABLE, NIGHTSTAND, TVSTAND, DRAWER, SAFE, SOFA),
  PHONE(in(LIVING_ROOM, BEDROOM), can(""), DESK, SIDETABLE, NIGHTSTAND, SOFA, BED, DRAWER),
  LAPTOP(in(LIVING_ROOM, BEDROOM), can(""), DESK, COFFEETABLE, SOFA, ARMCHAIR, BED, DRESSER),
  REMOTE(in(LIVING_ROOM), can(""), COFFEETABLE, SIDETABLE, TVSTAND, SOFA, ARMCHAIR, DRAWER),
  NEWSPAPER(in(LIVING_ROOM), can(""), COFFEETABLE, SIDETABLE, SOFA, ARMCHAIR, BIN, DRAWER),
  CARD(in(LIVING_ROOM, BEDROOM), can(""), DESK, SIDETABLE, NIGHTSTAND, TVSTAND, DRAWER, SAFE),
  WATCH(in(LIVING_ROOM, BEDROOM), can(""), SIDETABLE, NIGHTSTAND, SHELF, DRAWER, SAFE, TVSTAND),
  VASE(in(LIVING_ROOM, BEDROOM), can(""), COFFEETABLE, SIDETABLE, SHELF, DRESSER, SAFE, TVSTAND),
  STATUE(in(LIVING_ROOM, BEDROOM), can(""), COFFEETABLE, SIDETABLE, SHELF, DRESSER, TVSTAND, BOX),
  CLOCK(in(LIVING_ROOM, BEDROOM), can(""), DESK, NIGHTSTAND, SHELF, DRESSER, BOOKCASE, BOX),
  PILLOW(in(LIVING_ROOM, BEDROOM), can(""), SOFA, ARMCHAIR, BED, WARDROBE, BOX),
  DISC(in(LIVING_ROOM, BEDROOM), can(""), DESK, TVSTAND, SHELF, BOOKCASE, DRAWER, SAFE, BIN),
  SOAP(in(BATHROOM), can("clean"), COUNTER, SINK, BATHTUB, TOILET, CABINET, DRAWER, BIN),
  CLOTH(in(BATHROOM), can("clean"), COUNTER, SINK, BATHTUB, RACK, CABINET, DRAWER, BASKET),
  SPONGE(in(BATHROOM), can("clean"), COUNTER, SINK, BATHTUB, SHELF, CABINET, BIN),
  TOWEL(in(BATHROOM), can(""), COUNTER, BATHTUB, RACK, SHELF, CABINET, BASKET),
  PAPER(in(BATHROOM), can(""), COUNTER, TOILET, SHELF, CABINET, DRAWER, BIN),
  SPRAY(in(BATHROOM), can(""), COUNTER, TOILET, SHELF, CABINET, BIN),
  CANDLE(in(BATHROOM), can(""), COUNTER, TOILET, SHELF, CABINET, DRAWER);

  private final Set<Room> rooms;
  private final Set<Treatment> treatments;
  private final Set<ReceptacleKind> homes;

  ObjectKind(
      Set<Room> rooms, Set<Treatment> treatments, ReceptacleKind first, ReceptacleKind... more) {
    this.rooms = Set.copyOf(rooms);
    this.treatments = Set.copyOf(treatments);
    this.homes = Set.copyOf(EnumSet.of(first, more));
  }

  private static Set<Room> in(Room first, Room... more) {
    return EnumSet.of(first, more);
  }

  private static Set<Treatment> can(String verbs) {
    Set<Treatment> treatments = EnumSet.noneOf(Treatment.class);
    for (Treatment treatment : Treatment.values()) {
      if (verbs.contains(treatment.verb())) {
        treatments.add(treatment);
      }
    }
    return treatments;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is found in the room. */
  boolean occursIn(Room room) {
    return rooms.contains(room);
  }

  /** Whether it can be put in a receptacle of the kind. */
  boolean fits(ReceptacleKind kind) {
    return homes.contains(kind);
  }

  /** Whether it can be treated so. */
  boolean takes(Treatment treatment) {
    return treatments.contains(treatment);
  }
}
