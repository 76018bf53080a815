package dev.agoge.environments.grid;

/**
 * An act on a thing.
 *
 * @param act what to do
 * @param thing the number of the thing; {@link #NO_THING} for acts without one
 */
record Command(Act act, int thing) {
  static final int NO_THING = -1;

  static Command of(Act act) {
    return new Command(act, NO_THING);
  }

  /** As a player says it. */
  String text(World world) {
    return thing == NO_THING ? act.words() : act.words() + " " + world.name(thing);
  }
}
