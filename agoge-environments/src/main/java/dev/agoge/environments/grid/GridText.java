package dev.agoge.environments.grid;

/** Tells what is seen, relative to the player. */
final class GridText {
  private static final String[] DOORS = {"open ", "closed ", "locked "};

  private final World world;
  private final GridState state;

  GridText(World world, GridState state) {
    this.world = world;
    this.state = state;
  }

  /** What is told before the first action. */
  static String opening(Mission mission) {
    String order =
        mission.stages().size() > 1
            ? "\nwhat the goal asks for later does not count before its turn"
            : "";
    return "goal: " + mission.text() + order;
  }

  /** How to act, told before the first action. */
  static String help(boolean high) {
    String walks =
        "actions: go to X, pick up X, put next to X, open X, close X, go through X, drop, toggle,"
            + " turn left, turn right, go forward; X is a name such as red ball 1\n";
    String single =
        "actions: turn left, turn right, go forward, pick up, drop, toggle (opens or closes what is"
            + " ahead)\n";
    return (high ? walks : single)
        + "you see the room that you are in; places are told from where you stand and face\n"
        + "you can carry one thing; a locked door opens with a key of its colour in hand; boxes"
        + " may hide things\n"
        + "each action takes a move, whatever cannot be done takes none; without moves left it is"
        + " over";
  }

  String render() {
    StringBuilder text = new StringBuilder(400);
    if (!state.news().isEmpty()) {
      text.append(state.news()).append('\n');
    }
    View view = new View(world, state);
    ahead(text);
    for (long rest = view.things(); rest != 0; rest &= rest - 1) {
      thing(text, Long.numberOfTrailingZeros(rest));
    }
    text.append("you carry ");
    if (state.carried() == GridState.NOTHING) {
      text.append("nothing");
    } else {
      named(text, state.carried());
    }
    return text.append("\nmoves left: ").append(state.left()).toString();
  }

  private void ahead(StringBuilder text) {
    Rooms rooms = world.rooms();
    int free = 0;
    int cell = rooms.ahead(state.cell(), state.heading());
    while (rooms.room(cell) >= 0 && state.objectOn(cell) == GridState.NOTHING) {
      free++;
      cell = rooms.ahead(cell, state.heading());
    }
    text.append("ahead: ");
    if (free > 0) {
      text.append(free).append(" free, then ");
    }
    int door = world.doorOn(cell);
    int object = state.objectOn(cell);
    if (door >= 0) {
      named(text, World.FIRST_DOOR + door);
    } else if (object >= 0) {
      named(text, object);
    } else {
      text.append("wall");
    }
    text.append('\n');
  }

  private void named(StringBuilder text, int thing) {
    if (World.isDoor(thing)) {
      text.append(DOORS[state.door(thing - World.FIRST_DOOR)]);
    } else if (state.isEmptied(thing)) {
      text.append("empty ");
    }
    text.append(world.name(thing));
  }

  private void thing(StringBuilder text, int thing) {
    named(text, thing);
    int width = world.rooms().width();
    int cell =
        World.isDoor(thing) ? world.door(thing - World.FIRST_DOOR).cell() : state.where()[thing];
    int dx = cell % width - state.cell() % width;
    int dy = cell / width - state.cell() / width;
    int forward = forward(state.heading(), dx, dy);
    int right = forward(Heading.right(state.heading()), dx, dy);
    text.append(": ");
    if (forward == 0 && right == 0) {
      text.append("you stand in it");
    }
    if (forward != 0) {
      text.append(Math.abs(forward)).append(forward > 0 ? " forward" : " back");
    }
    if (right != 0) {
      text.append(forward != 0 ? ", " : "").append(Math.abs(right));
      text.append(right > 0 ? " right" : " left");
    }
    text.append('\n');
  }

  /** How far a way leads in the direction of a heading. */
  static int forward(int heading, int dx, int dy) {
    return dx * Heading.dx(heading) + dy * Heading.dy(heading);
  }
}
