package dev.agoge.environments.grid;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** One choice of the {@link Planner}. */
final class Choice {
  private final World world;
  private final GridState state;
  private final View view;

  Choice(World world, GridState state) {
    this.world = world;
    this.state = state;
    view = new View(world, state);
  }

  private boolean carries() {
    return state.carried() != GridState.NOTHING;
  }

  private boolean carriesOneOf(long things) {
    return carries() && (things >>> state.carried() & 1) != 0;
  }

  Optional<Command> choose() {
    Clause clause = world.mission().clause(Mission.next(state.done()));
    return switch (clause.verb()) {
      case GO_TO -> get(clause.targets(), Act.GO_TO, false, 0);
      case OPEN -> get(clause.targets(), Act.OPEN, false, 0);
      case PICK_UP -> get(clause.targets(), Act.PICK_UP, true, 0);
      case PUT_NEXT -> putNext(clause);
    };
  }

  /**
   * With the first thing in hand, goes to the other. Without, sees first that no locked door or box
   * is between the player and the other: hands that carry the thing cannot carry a key.
   */
  private Optional<Command> putNext(Clause clause) {
    if (carriesOneOf(clause.targets())) {
      return get(clause.others(), Act.PUT_NEXT, false, 0);
    }
    Routes routes = new Routes(world, state, 0);
    int other = nearest(routes, clause.others());
    if (other != Command.NO_THING) {
      boolean hidden = place(other) != state.where()[other];
      if (hidden || passesLock(routes, place(other))) {
        return get(clause.others(), Act.GO_TO, false, 0);
      }
      if (!carries() && !routes.canLayBeside(place(other))) {
        return get(1L << other, Act.PICK_UP, true, 0);
      }
    }
    return get(clause.targets(), Act.PICK_UP, true, 0);
  }

  private boolean passesLock(Routes routes, int cell) {
    for (int step : routes.path(routes.standFor(cell))) {
      int door = world.doorOn(step);
      if (door >= 0 && state.door(door) == GridState.LOCKED) {
        return true;
      }
    }
    return false;
  }

  /** Where a thing is or the box around it; negative if in hand or gone. */
  private int place(int thing) {
    if (World.isDoor(thing)) {
      return world.door(thing - World.FIRST_DOOR).cell();
    }
    int place = state.where()[thing];
    return place == GridState.INSIDE ? state.where()[boxAround(thing)] : place;
  }

  private int boxAround(int thing) {
    for (int box = 0; box < world.objects(); box++) {
      if (world.contents(box) == thing) {
        return box;
      }
    }
    throw new IllegalStateException("no box holds " + world.name(thing));
  }

  /**
   * The thing at least cost. Where each is behind a lock, the one with the lowest number of those
   * behind the fewest: which one is nearest changes on the way to a key.
   */
  private int nearest(Routes routes, long things) {
    int best = Command.NO_THING;
    int bestCost = Integer.MAX_VALUE;
    for (long rest = things; rest != 0; rest &= rest - 1) {
      int thing = Long.numberOfTrailingZeros(rest);
      int place = place(thing);
      int stand = place < 0 ? -1 : routes.standFor(place);
      if (stand >= 0) {
        int lock = World.isDoor(thing) ? routes.lock(thing - World.FIRST_DOOR) : 0;
        int cost = routes.cost(stand) + lock;
        int compared = cost >= Routes.LOCK ? cost - cost % Routes.LOCK : cost;
        if (compared < bestCost) {
          bestCost = compared;
          best = thing;
        }
      }
    }
    return best;
  }

  /**
   * What to do to carry out an act on one of some things.
   *
   * @param free whether the hands must be free for it
   * @param avoided doors that must not be passed
   */
  private Optional<Command> get(long things, Act act, boolean free, long avoided) {
    Routes routes = new Routes(world, state, avoided);
    int thing = nearest(routes, things);
    if (thing == Command.NO_THING) {
      return carries() ? layDown() : Optional.empty();
    }
    int[] path = routes.path(routes.standFor(place(thing)));
    int firstDoor = Command.NO_THING;
    boolean needsKey = false;
    for (int cell : path) {
      int door = world.doorOn(cell);
      if (door >= 0 && state.door(door) == GridState.LOCKED) {
        if (!world.hasKey(state, door)) {
          return getKey(door, avoided).or(() -> get(things, act, free, avoided | 1L << door));
        }
        needsKey = true;
      }
      if (door >= 0 && firstDoor == Command.NO_THING) {
        firstDoor = door;
      }
      if (needsKey) {
        break;
      }
      int object = state.objectOn(cell);
      if (object >= 0) {
        return clear(object, firstDoor, free);
      }
    }
    if (act == Act.OPEN && !needsKey && lacksKeyOf(thing)) {
      return getKey(thing - World.FIRST_DOOR, avoided);
    }
    if (free && carries() && !needsKey) {
      return layDown();
    }
    return firstDoor == Command.NO_THING
        ? finish(thing, act)
        : Optional.of(new Command(Act.GO_THROUGH, World.FIRST_DOOR + firstDoor));
  }

  /** Takes a thing out of the way, going through a door to it if need be. */
  private Optional<Command> clear(int object, int firstDoor, boolean free) {
    if (carries() && (free || firstDoor == Command.NO_THING)) {
      return layDown();
    }
    return Optional.of(
        firstDoor == Command.NO_THING
            ? new Command(Act.PICK_UP, object)
            : new Command(Act.GO_THROUGH, World.FIRST_DOOR + firstDoor));
  }

  private Optional<Command> getKey(int door, long avoided) {
    Look key = new Look(world.door(door).colour(), Kind.KEY);
    return get(world.named(key.toString()), Act.PICK_UP, true, avoided | 1L << door);
  }

  private boolean lacksKeyOf(int thing) {
    int door = thing - World.FIRST_DOOR;
    return World.isDoor(thing)
        && state.door(door) == GridState.LOCKED
        && !world.hasKey(state, door);
  }

  /** The act itself, with a free way to the thing. */
  private Optional<Command> finish(int thing, Act act) {
    if (act == Act.PUT_NEXT && !view.canLayBeside(thing)) {
      return layDown();
    }
    if (World.isDoor(thing)) {
      boolean mustClose =
          act == Act.OPEN && state.door(thing - World.FIRST_DOOR) == GridState.OPEN;
      return Optional.of(new Command(mustClose ? Act.CLOSE : act, thing));
    }
    return Optional.of(
        state.where()[thing] == GridState.INSIDE
            ? new Command(Act.OPEN, boxAround(thing))
            : new Command(act, thing));
  }

  /** Lays down what is in hand where it hinders nobody, or at least before no door, or anywhere. */
  private Optional<Command> layDown() {
    return layDown(this::harmless).or(() -> layDown(this::besideNoDoor)).or(() -> layDown(this::any));
  }

  private Optional<Command> layDown(ToLongFunction<Panel> places) {
    return view.nearest(panel -> panel.facing(places.applyAsLong(panel)))
        .map(
            pose ->
                pose.moves() == 0
                    ? Command.of(Act.DROP)
                    : Command.of(towards(panel -> panel.facing(places.applyAsLong(panel)), pose)));
  }

  private Act towards(Function<Panel, long[]> wanted, Pose pose) {
    for (Act way : new Act[] {Act.GO_FORWARD, Act.TURN_LEFT, Act.TURN_RIGHT}) {
      Deed deed = new Grip(world).act(state, way);
      if (deed.valid()
          && new View(world, deed.state())
              .nearest(wanted)
              .filter(next -> next.moves() < pose.moves())
              .isPresent()) {
        return way;
      }
    }
    return Act.TURN_LEFT;
  }

  private long any(Panel panel) {
    return panel.free() & world.rooms().inside();
  }

  private long besideNoDoor(Panel panel) {
    return any(panel) & ~Bits.neighbours(doors(panel));
  }

  private long harmless(Panel panel) {
    return Bits.harmless(any(panel), doors(panel), panel.occupied());
  }

  private long doors(Panel panel) {
    long doors = 0;
    for (int door : world.doorsIn(panel.room())) {
      doors |= 1L << world.door(door).in(panel.room()).bit();
    }
    return doors;
  }
}
