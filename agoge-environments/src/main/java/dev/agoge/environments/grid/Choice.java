package dev.agoge.environments.grid;

import java.util.Optional;

/** One choice of the {@link Planner}. */
final class Choice {
  private final World world;
  private final GridState state;

  Choice(World world, GridState state) {
    this.world = world;
    this.state = state;
  }

  Optional<Command> choose() {
    Clause clause = world.mission().clause(Mission.next(state.done()));
    return clause.verb() == Clause.Verb.PUT_NEXT ? putNext(clause) : run(direct(clause));
  }

  private static Errand direct(Clause clause) {
    Act act =
        switch (clause.verb()) {
          case GO_TO -> Act.GO_TO;
          case OPEN -> Act.OPEN;
          case PICK_UP, PUT_NEXT -> Act.PICK_UP;
        };
    return Errand.of(clause.targets(), act);
  }

  /**
   * With the first thing in hand, goes to the other. Without, sees first that the way to the other
   * is clear: hands that carry the first can neither carry a key nor take something away.
   */
  private Optional<Command> putNext(Clause clause) {
    Errand lay = Errand.of(clause.others(), Act.PUT_NEXT);
    if (carries() && (clause.targets() >>> state.carried() & 1) != 0) {
      return run(lay);
    }
    Errand clear = lay.clearing(clause.targets());
    Way way = new Way(world, state, clear);
    if (way.exists()) {
      if (way.endsAtBox() || way.isLocked()) {
        return run(Errand.of(clause.others(), Act.GO_TO));
      }
      if (!way.leavesPlaceBeside()) {
        return run(Errand.of(1L << way.thing(), Act.PICK_UP));
      }
      if (!way.isClear()) {
        return run(lay.clearing(0));
      }
    }
    return run(direct(clause));
  }

  private boolean carries() {
    return state.carried() != GridState.NOTHING;
  }

  private Optional<Command> run(Errand errand) {
    Way way = new Way(world, state, errand);
    if (!way.exists()) {
      return carries() ? layDown(errand) : Optional.empty();
    }
    if (way.lock() >= 0) {
      return run(key(way.lock(), errand)).or(() -> run(errand.avoiding(way.lock())));
    }
    if (carries() && mustLayDown(way, errand)) {
      return layDown(errand);
    }
    if (way.firstDoor() >= 0) {
      return Optional.of(new Command(Act.GO_THROUGH, World.FIRST_DOOR + way.firstDoor()));
    }
    if (way.object() >= 0) {
      return Optional.of(new Command(Act.PICK_UP, way.object()));
    }
    return Optional.of(finish(way, errand.act()));
  }

  private boolean mustLayDown(Way way, Errand errand) {
    if (way.usesKey()) {
      return false;
    }
    // From a doorway, the nearest place to lay something down may be in either room: so that it is
    // not carried to and fro between them, it is laid down before the room of what must be taken.
    boolean mustTake = way.object() >= 0 && way.isNear();
    boolean hasNoPlace = errand.act() == Act.PUT_NEXT && !way.leavesPlaceBeside();
    return errand.free() || mustTake || hasNoPlace;
  }

  private Errand key(int door, Errand errand) {
    Look key = new Look(world.door(door).colour(), Kind.KEY);
    long keys = world.named(key.toString());
    return new Errand(keys, Act.PICK_UP, true, errand.avoided() | 1L << door, 0);
  }

  /** The act itself, with a clear way to the thing. */
  private Command finish(Way way, Act act) {
    int thing = way.thing();
    if (way.endsAtBox()) {
      return new Command(Act.OPEN, world.boxAround(thing));
    }
    boolean mustClose = act == Act.OPEN && state.door(thing - World.FIRST_DOOR) == GridState.OPEN;
    return new Command(mustClose ? Act.CLOSE : act, thing);
  }

  private Optional<Command> layDown(Errand errand) {
    LayingDown laying = new LayingDown(new View(world, state));
    return laying.towards((after, ignored) -> onwards(after, errand, ignored));
  }

  /** About as many moves as it takes once the hands are free, to the errand and to the clause. */
  private int onwards(GridState after, Errand errand, long ignored) {
    Clause clause = world.mission().clause(Mission.next(state.done()));
    int cost =
        cost(after, errand.ignoring(ignored)) + cost(after, direct(clause).ignoring(ignored));
    if (clause.verb() != Clause.Verb.PUT_NEXT) {
      return cost;
    }
    Errand lay = Errand.of(clause.others(), Act.PUT_NEXT);
    return cost + cost(after, lay.ignoring(clause.targets() | ignored));
  }

  private int cost(GridState after, Errand errand) {
    Way way = new Way(world, after, errand);
    return way.exists() ? way.cost() : Routes.LOCK;
  }
}
