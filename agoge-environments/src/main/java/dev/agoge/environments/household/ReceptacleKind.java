package dev.agoge.environments.household;

import java.util.Locale;

/**
 * Where things lie. The order is the order in which a room is listed and searched: what is in plain
 * sight first, what must be opened last.
 */
enum ReceptacleKind implements Destination {
  COUNTER("on"),
  TABLE("on"),
  DESK("on"),
  COFFEETABLE("on"),
  SIDETABLE("on"),
  NIGHTSTAND("on"),
  DRESSER("on"),
  TVSTAND("on"),
  SOFA("on"),
  ARMCHAIR("on"),
  BED("on"),
  SHELF("on"),
  BOOKCASE("on"),
  RACK("on"),
  STOVE("on"),
  TOILET("on"),
  SINK("in"),
  BATHTUB("in"),
  BASKET("in"),
  BIN("in"),
  FRIDGE("in", true),
  MICROWAVE("in", true),
  CABINET("in", true),
  DRAWER("in", true),
  WARDROBE("in", true),
  SAFE("in", true),
  BOX("in", true);

  private final String preposition;
  private final boolean openable;

  ReceptacleKind(String preposition) {
    this(preposition, false);
  }

  ReceptacleKind(String preposition, boolean openable) {
    this.preposition = preposition;
    this.openable = openable;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code on} or {@code in}. */
  String preposition() {
    return preposition;
  }

  /** Whether it starts closed and hides what is in it. */
  boolean openable() {
    return openable;
  }
}
