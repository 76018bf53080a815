package dev.agoge.environments.household;

import dev.agoge.environments.planning.State;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The next command towards the goal, from one state. */
final class Plan {
  private final World world;
  private final HouseholdState state;
  private final State facts;
  private final Goal goal;
  private final int here;
  private final int held;

  Plan(World world, HouseholdState state) {
    this.world = world;
    this.state = state;
    this.facts = state.facts();
    this.goal = world.goal();
    this.here = world.place(facts);
    this.held = world.held(facts);
  }

  /** The command. */
  String next() {
    if (held == World.NONE) {
      int object = bestKnownObject();
      return object == World.NONE ? explore() : fetch(object);
    }
    return isGoalObject(held) ? withObject() : withWrongObject();
  }

  private String withObject() {
    return goal.family()
        .treatment()
        .filter(t -> !world.isTreated(facts, held, t))
        .map(this::treat)
        .orElseGet(this::deliver);
  }

  private String treat(Treatment treatment) {
    if (here != World.NONE && world.kindOf(here) == treatment.tool()) {
      return treatment.verb() + " " + name(held) + " with " + place(here);
    }
    return goTo(firstPlace(r -> world.kindOf(r) == treatment.tool()));
  }

  private String deliver() {
    return switch (goal.destination()) {
      case LampKind lamp -> lightWith(lamp);
      case ReceptacleKind kind -> putIn(bestTarget(kind));
    };
  }

  private String lightWith(LampKind kind) {
    int lamp = bestThing(t -> world.things().get(t).kind() == kind && isKnown(t));
    if (lamp == World.NONE) {
      return explore();
    }
    int place = world.placeOf(facts, lamp);
    return here == place ? "use " + name(lamp) : goTo(place);
  }

  /** Gets rid of it where it is no detour. */
  private String withWrongObject() {
    if (here != World.NONE && !world.isShut(facts, here) && world.fits(held, here)) {
      return putIn(here);
    }
    int object = bestKnownObject();
    if (object == World.NONE && hasUnseen()) {
      return explore();
    }
    int there = object == World.NONE ? here : world.placeOf(facts, object);
    return putIn(
        there != World.NONE && world.fits(held, there)
            ? there
            : firstPlace(r -> world.fits(held, r)));
  }

  private String fetch(int object) {
    int place = world.placeOf(facts, object);
    if (here != place) {
      return goTo(place);
    }
    return world.isShut(facts, place)
        ? "open " + place(place)
        : "take " + name(object) + " from " + place(place);
  }

  private String putIn(int place) {
    if (here != place) {
      return goTo(place);
    }
    return world.isShut(facts, place)
        ? "open " + place(place)
        : "put " + name(held) + " in " + place(place);
  }

  private boolean hasUnseen() {
    return firstPlace(r -> !state.hasSeen(r)) != World.NONE;
  }

  private String explore() {
    if (here != World.NONE && !state.hasSeen(here)) {
      return "open " + place(here);
    }
    return goTo(firstPlace(r -> !state.hasSeen(r)));
  }

  private String goTo(int place) {
    return "go to " + place(place);
  }

  private int bestKnownObject() {
    int done =
        goal.family() == Family.TWO && goal.destination() instanceof ReceptacleKind kind
            ? bestTarget(kind)
            : World.NONE;
    return bestThing(t -> isGoalObject(t) && isKnown(t) && world.placeOf(facts, t) != done);
  }

  /** Treated before untreated, here before elsewhere, then in listing order. */
  private int bestThing(IntPredicate wanted) {
    return IntStream.range(0, world.things().size())
        .filter(wanted)
        .boxed()
        .min(
            Comparator.comparing((Integer t) -> !isTreated(t))
                .thenComparing(t -> world.placeOf(facts, t) != here)
                .thenComparingInt(t -> world.placeOf(facts, t)))
        .orElse(World.NONE);
  }

  private boolean isTreated(int thing) {
    return goal.family().treatment().map(t -> world.isTreated(facts, thing, t)).orElse(false);
  }

  /** Where most of the goal's objects are known to lie already; then here; then listing order. */
  private int bestTarget(ReceptacleKind kind) {
    return IntStream.range(0, world.receptacles().size())
        .filter(r -> world.kindOf(r) == kind)
        .boxed()
        .min(
            Comparator.comparingInt(
                    (Integer r) -> state.hasSeen(r) ? -Progress.goalObjectsIn(world, facts, r) : 0)
                .thenComparing(r -> r != here)
                .thenComparingInt(r -> r))
        .orElse(World.NONE);
  }

  private boolean isGoalObject(int thing) {
    return world.things().get(thing).kind() == goal.object();
  }

  /** Whether the place of a thing that is not held has been seen. */
  private boolean isKnown(int thing) {
    int place = world.placeOf(facts, thing);
    return place != World.NONE && state.hasSeen(place);
  }

  private int firstPlace(IntPredicate wanted) {
    return IntStream.range(0, world.receptacles().size())
        .filter(wanted)
        .findFirst()
        .orElse(World.NONE);
  }

  private String name(int thing) {
    return world.things().get(thing).name();
  }

  private String place(int receptacle) {
    return world.receptacles().get(receptacle).name();
  }
}
