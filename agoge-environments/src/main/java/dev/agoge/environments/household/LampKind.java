package dev.agoge.environments.household;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Lamps: they stand on a surface, cannot be taken, and are switched with {@code use}. */
@SuppressWarnings("ImmutableEnumChecker") // its set is a copy
enum LampKind implements Destination, ThingKind {
  DESKLAMP(
      EnumSet.of(
          ReceptacleKind.DESK,
          ReceptacleKind.NIGHTSTAND,
          ReceptacleKind.SIDETABLE,
          ReceptacleKind.DRESSER)),
  TABLELAMP(
      EnumSet.of(
          ReceptacleKind.SIDETABLE,
          ReceptacleKind.COFFEETABLE,
          ReceptacleKind.NIGHTSTAND,
          ReceptacleKind.TVSTAND,
          ReceptacleKind.SHELF));

  private final Set<ReceptacleKind> homes;

  LampKind(Set<ReceptacleKind> homes) {
    this.homes = Set.copyOf(homes);
  }

  /** The surfaces it may stand on. */
  boolean standsOn(ReceptacleKind kind) {
    return homes.contains(kind);
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
