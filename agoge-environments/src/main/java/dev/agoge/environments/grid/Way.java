package dev.agoge.environments.grid;

/** The cheapest way to one of the things of an errand, looked along up to what hinders first. */
final class Way {
  private static final int NONE = -1;

  private final World world;
  private final GridState state;
  private final Routes routes;
  private final int thing;
  private int stand = NONE;
  private int firstDoor = NONE;
  private int lock = NONE;
  private int object = NONE;
  private boolean usesKey;
  private boolean near;

  Way(World world, GridState state, Errand errand) {
    this.world = world;
    this.state = state;
    routes = new Routes(world, state, errand.avoided(), errand.ignored());
    thing = nearest(errand.things());
    if (thing != NONE) {
      int beside = errand.act() == Act.PUT_NEXT ? routes.standToLayBeside(place(thing)) : NONE;
      stand = beside == NONE ? routes.standFor(place(thing)) : beside;
      lookAlong(routes.path(stand), errand.ignored());
      if (errand.act() == Act.OPEN && isClear() && !usesKey && lacksKey(thing)) {
        lock = thing - World.FIRST_DOOR;
      }
    }
  }

  /** Where a thing is, or the box around it; negative if in hand or gone. */
  private int place(int some) {
    if (World.isDoor(some)) {
      return world.door(some - World.FIRST_DOOR).cell();
    }
    int place = state.where()[some];
    return place == GridState.INSIDE ? state.where()[world.boxAround(some)] : place;
  }

  /**
   * The thing at least cost. Where each is behind a lock, the one with the lowest number of those
   * behind the fewest: which one is nearest changes on the way to a key.
   */
  private int nearest(long things) {
    int best = NONE;
    int bestCost = Integer.MAX_VALUE;
    for (long rest = things; rest != 0; rest &= rest - 1) {
      int some = Long.numberOfTrailingZeros(rest);
      int place = place(some);
      int before = place < 0 ? NONE : routes.standFor(place);
      if (before >= 0) {
        int opening = World.isDoor(some) ? routes.lock(some - World.FIRST_DOOR) : 0;
        int cost = routes.cost(before) + opening;
        int compared = cost >= Routes.LOCK ? cost - cost % Routes.LOCK : cost;
        if (compared < bestCost) {
          bestCost = compared;
          best = some;
        }
      }
    }
    return best;
  }

  private void lookAlong(int[] path, long ignored) {
    int doors = 0;
    for (int cell : path) {
      int door = world.doorOn(cell);
      if (door >= 0) {
        if (lacksKey(World.FIRST_DOOR + door)) {
          lock = door;
          return;
        }
        firstDoor = doors++ == 0 ? door : firstDoor;
        if (state.door(door) == GridState.LOCKED) {
          usesKey = true;
          return;
        }
      }
      int met = state.objectOn(cell);
      if (met >= 0 && (ignored >>> met & 1) == 0) {
        object = met;
        near = doors < 2;
        return;
      }
    }
  }

  private boolean lacksKey(int some) {
    int door = some - World.FIRST_DOOR;
    return World.isDoor(some) && state.door(door) == GridState.LOCKED && !world.hasKey(state, door);
  }

  boolean exists() {
    return thing != NONE;
  }

  /** The thing at its end. */
  int thing() {
    return thing;
  }

  /** Whether the thing is in a box. */
  boolean endsAtBox() {
    return !World.isDoor(thing) && state.where()[thing] == GridState.INSIDE;
  }

  /** Whether there is a place from which to lay something beside the thing. */
  boolean leavesPlaceBeside() {
    return routes.standToLayBeside(place(thing)) >= 0;
  }

  /** The first door on it, or -1. */
  int firstDoor() {
    return firstDoor;
  }

  /** The locked door that hinders first, or -1. */
  int lock() {
    return lock;
  }

  /** The object that hinders first, or -1. */
  int object() {
    return object;
  }

  /** Whether that object is in this room or the next. */
  boolean isNear() {
    return near;
  }

  /** Whether what is in hand opens a locked door on it. */
  boolean usesKey() {
    return usesKey;
  }

  /** Whether any door on it is locked. */
  boolean isLocked() {
    return usesKey || lock != NONE;
  }

  /** Whether nothing has to be got or taken away first. */
  boolean isClear() {
    return lock == NONE && object == NONE;
  }

  /** About as many moves as it takes. */
  int cost() {
    return routes.cost(stand);
  }
}
