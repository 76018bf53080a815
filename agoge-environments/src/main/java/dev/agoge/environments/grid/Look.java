package dev.agoge.environments.grid;

import dev.agoge.environment.Split;

/** What a mission can say of a thing: its colour and kind. */
record Look(Colour colour, Kind kind) {

  /**
   * The only split besides none that has this look in the goals of its new tasks; {@link
   * Split#TRAIN} if goals of every split may have it. One colour of each kind is kept for
   * validation, another for held-out tasks.
   */
  Split owner() {
    int place =
        Math.floorMod(Colour.ALL.indexOf(colour) - 2 * Kind.ALL.indexOf(kind), Colour.ALL.size());
    return place == 0 ? Split.VALIDATION : place == 1 ? Split.HELD_OUT : Split.TRAIN;
  }

  /** {@code red ball}. */
  @Override
  public String toString() {
    return colour.word() + " " + kind.word();
  }
}
