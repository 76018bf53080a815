package dev.agoge.environments.lab;

import static dev.agoge.environments.lab.SpotKind.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Rooms and what stands in them; no two places have the same name. */
enum RoomKind {
  HALL(new Fixture("side table", STORE)),
  KITCHEN(
      new Fixture("counter", STORE),
      new Fixture("hotplate", HOTPLATE),
      new Fixture("fridge", FRIDGE),
      new Fixture("larder", CUPBOARD)),
  WORKSHOP(
      new Fixture("workbench", BENCH),
      new Fixture("tool rack", STORE),
      new Fixture("tool chest", CUPBOARD)),
  FORGE(new Fixture("furnace", FURNACE), new Fixture("stone shelf", STORE)),
  COLD_ROOM(new Fixture("freezer", FREEZER), new Fixture("steel shelf", STORE)),
  GREENHOUSE(
      new Fixture("potting table", STORE),
      new Fixture("window sill", SILL),
      new Fixture("seed drawer", CUPBOARD)),
  GARDEN(
      new Fixture("garden seat", STORE),
      new Fixture("sunny wall", SILL),
      new Fixture("water butt", SINK)),
  WASHROOM(new Fixture("sink", SINK), new Fixture("tub", TUB), new Fixture("towel shelf", STORE)),
  STOREROOM(new Fixture("storage shelf", STORE), new Fixture("locker", CUPBOARD)),
  OFFICE(new Fixture("desk", STORE), new Fixture("filing cabinet", CUPBOARD)),
  CELLAR(new Fixture("bottle rack", STORE), new Fixture("crate", CUPBOARD)),
  /** Kept for held-out tasks. */
  ATTIC(new Fixture("beam shelf", STORE), new Fixture("trunk", CUPBOARD)),
  /** Kept for held-out tasks. */
  LIBRARY(new Fixture("reading table", STORE), new Fixture("glass case", CUPBOARD));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Fixture> fixtures;

  RoomKind(Fixture... fixtures) {
    this.fixtures = List.of(fixtures);
  }

  /** A place that a room always has. */
  record Fixture(String name, SpotKind kind) {}

  /** In texts. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Its places, in listing order. */
  List<Fixture> fixtures() {
    return fixtures;
  }

  /** Whether training never shows it. */
  boolean reserved() {
    return this == ATTIC || this == LIBRARY;
  }

  /** The rooms that have a place of the kind. */
  static List<RoomKind> with(SpotKind kind) {
    return Arrays.stream(values())
        .filter(r -> r.fixtures.stream().anyMatch(f -> f.kind() == kind))
        .toList();
  }
}
