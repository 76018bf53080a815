package dev.agoge.environments.lab;

/** What a fixed place is good for. */
enum SpotKind {
  STORE(Heat.LEVELS),
  CUPBOARD(Heat.LEVELS),
  HOTPLATE(Heat.HOTPLATE),
  FURNACE(5),
  FRIDGE(1),
  FREEZER(0),
  BENCH(Heat.LEVELS),
  SINK(Heat.LEVELS),
  TUB(Heat.LEVELS),
  SILL(Heat.LEVELS),
  RAMP(Heat.LEVELS),
  BOX(Heat.LEVELS);

  private final int target;

  SpotKind(int target) {
    this.target = target;
  }

  /** Whether it brings samples to a temperature. */
  boolean heats() {
    return target < Heat.LEVELS;
  }

  /** The level to which it brings samples. */
  int target() {
    return target;
  }

  /** Whether it must be opened to reach inside, and works only shut. */
  boolean shuts() {
    return this == CUPBOARD || this == FURNACE || this == FRIDGE || this == FREEZER;
  }

  /** Whether it works only when switched on. */
  boolean switched() {
    return this == HOTPLATE || this == FURNACE;
  }

  /** In texts. */
  String preposition() {
    return switch (this) {
      case STORE, HOTPLATE, BENCH, SILL -> "on";
      case CUPBOARD, FURNACE, FRIDGE, FREEZER, SINK, TUB, RAMP, BOX -> "in";
    };
  }

  /** Whether things may lie there at the start. */
  boolean stores() {
    return this == STORE || this == CUPBOARD;
  }

  /** Whether things of a kind may be put there, and taken from there. */
  boolean takes(ThingKind thing) {
    return switch (this) {
      case STORE, CUPBOARD -> true;
      case HOTPLATE, FURNACE, FRIDGE, FREEZER -> thing == ThingKind.SAMPLE;
      case BENCH -> thing.isPart();
      case TUB -> thing == ThingKind.OBJECT;
      case SILL -> thing == ThingKind.POT;
      case SINK, RAMP, BOX -> false;
    };
  }
}
