package dev.agoge.environments.grid;

/** What hands and feet do at one place: the acts without a thing. */
final class Grip {
  private final World world;

  Grip(World world) {
    this.world = world;
  }

  /** Carries out one of {@link Act#SINGLE}. */
  Deed act(GridState state, Act act) {
    return switch (act) {
      case TURN_LEFT -> Deed.moved(state.at(state.cell(), Heading.left(state.heading())));
      case TURN_RIGHT -> Deed.moved(state.at(state.cell(), Heading.right(state.heading())));
      case GO_FORWARD -> forward(state);
      case TAKE -> take(state);
      case DROP -> drop(state);
      case TOGGLE -> toggle(state);
      default -> throw new IllegalArgumentException(act + " needs a thing");
    };
  }

  private int ahead(GridState state) {
    return world.rooms().ahead(state.cell(), state.heading());
  }

  /** Whether the cell ahead can be stepped on. */
  boolean isFreeAhead(GridState state) {
    int cell = ahead(state);
    int door = world.doorOn(cell);
    return door >= 0 ? state.door(door) == GridState.OPEN : canLayAhead(state);
  }

  /** Whether a thing can be laid on the cell ahead. */
  boolean canLayAhead(GridState state) {
    int cell = ahead(state);
    return world.rooms().room(cell) >= 0 && state.objectOn(cell) == GridState.NOTHING;
  }

  /** Whether an object is ahead. */
  boolean canTakeAhead(GridState state) {
    return state.objectOn(ahead(state)) != GridState.NOTHING;
  }

  /** Whether there is something to toggle ahead. */
  boolean canToggleAhead(GridState state) {
    int cell = ahead(state);
    int door = world.doorOn(cell);
    if (door >= 0) {
      return state.door(door) != GridState.LOCKED || world.hasKey(state, door);
    }
    int object = state.objectOn(cell);
    return object >= 0 && world.look(object).kind() == Kind.BOX && !state.isEmptied(object);
  }

  Deed forward(GridState state) {
    return isFreeAhead(state)
        ? Deed.moved(state.at(ahead(state), state.heading()))
        : Deed.refused(state, "the way ahead is not free");
  }

  Deed take(GridState state) {
    int object = state.objectOn(ahead(state));
    if (state.carried() != GridState.NOTHING) {
      return Deed.refused(state, "your hands are full: put down what you carry first");
    }
    if (object == GridState.NOTHING) {
      return Deed.refused(state, "nothing to pick up is ahead");
    }
    short[] where = state.where().clone();
    where[object] = GridState.CARRIED;
    GridState next = state.with(object, where).telling("");
    return new Deed(next, true, 0, 0, 1L << object, 0, 0);
  }

  Deed drop(GridState state) {
    int object = state.carried();
    if (object == GridState.NOTHING) {
      return Deed.refused(state, "you carry nothing");
    }
    if (!canLayAhead(state)) {
      return Deed.refused(state, "there is no room ahead to put it down");
    }
    int cell = ahead(state);
    long beside = 0;
    for (int heading = 0; heading < Heading.COUNT; heading++) {
      int neighbour = state.objectOn(world.rooms().ahead(cell, heading));
      beside |= neighbour < 0 ? 0 : 1L << neighbour;
    }
    short[] where = state.where().clone();
    where[object] = (short) cell;
    GridState next = state.with(GridState.NOTHING, where).telling("");
    return new Deed(next, true, 0, 0, 0, 1L << object, beside);
  }

  Deed toggle(GridState state) {
    int cell = ahead(state);
    int door = world.doorOn(cell);
    int object = state.objectOn(cell);
    if (door >= 0) {
      return toggleDoor(state, door);
    }
    if (object == GridState.NOTHING || world.look(object).kind() != Kind.BOX) {
      return Deed.refused(state, "nothing to open or close is ahead");
    }
    return openBox(state, object, cell);
  }

  private Deed toggleDoor(GridState state, int door) {
    int thing = World.FIRST_DOOR + door;
    if (state.door(door) == GridState.OPEN) {
      return Deed.moved(state.withDoor(door, GridState.CLOSED).telling(""));
    }
    if (state.door(door) == GridState.LOCKED && !world.hasKey(state, door)) {
      String colour = world.door(door).colour().word();
      return Deed.refused(
          state, world.name(thing) + " is locked: you need a " + colour + " key in hand");
    }
    GridState next = state.withDoor(door, GridState.OPEN).telling("");
    return new Deed(next, true, 0, 1L << thing, 0, 0, 0);
  }

  private Deed openBox(GridState state, int box, int cell) {
    int inside = world.contents(box);
    String name = world.name(box);
    if (state.isEmptied(box)) {
      return Deed.refused(state, name + " is empty");
    }
    if (inside == GridState.NOTHING) {
      return Deed.moved(state.withEmptied(box).telling(name + " is empty"));
    }
    short[] where = state.where().clone();
    where[box] = GridState.GONE;
    where[inside] = (short) cell;
    String news = world.name(inside) + " was in " + name + ", which falls apart";
    return Deed.moved(state.with(state.carried(), where).telling(news));
  }
}
