package dev.agoge.environments.lab;

import dev.agoge.environments.planning.State;

/** Says why a command could not be done, without telling what the agent has not found out. */
final class Hints {
  private final World world;
  private final State state;

  Hints(World world, State state) {
    this.world = world;
    this.state = state;
  }

  /** The reason, in a sentence. */
  String why(String command) {
    if (command.startsWith("mix ")) {
      return "Nothing comes of that: hold both, and some things mix only when the liquid is hot.";
    }
    if (command.startsWith("put ") && command.endsWith(" box")) {
      return "You must be beside the box and hold the thing; the box takes it only after the"
          + " experiment.";
    }
    if (!world.commands().isKnown(command)) {
      return "That is no command here. Try look, or one of: go to, open, take X from Y, put X in Y,"
          + " turn on, wait, examine.";
    }
    if (command.startsWith("connect ") || command.startsWith("disconnect ")) {
      return poweredUp()
          ? "Turn the battery off first."
          : "Both must lie on the workbench, with the clips free that you want to join.";
    }
    if (command.startsWith("focus ")) {
      return "Slide the block on every ramp first, then focus where the ramp is.";
    }
    return "That cannot be done now. Are you in the right room, is it open, do you hold what it"
        + " takes?";
  }

  private boolean poweredUp() {
    for (int t = 0; t < world.things().size(); t++) {
      if (world.is(state, World.About.POWERED, t)) {
        return true;
      }
    }
    return false;
  }
}
