package dev.agoge.environments.household;

import dev.agoge.environments.planning.State;

/**
 * The share of a chore's milestones that are reached now.
 *
 * <ul>
 *   <li>place: in hand, put down where it belongs
 *   <li>clean, heat, cool: in hand, treated, put down where it belongs
 *   <li>light: in hand, lamp found, under the lit lamp
 *   <li>two: for each of the two: in hand, put down with the other
 * </ul>
 *
 * A treated object that is out of the hand still counts as treated; otherwise what was dropped in
 * the wrong place is lost again.
 */
final class Progress {
  private Progress() {}

  /** In [0, 1]; 1 exactly if the goal holds. */
  static double of(World world, HouseholdState state) {
    if (world.problem().isGoal(state.facts())) {
      return 1;
    }
    return switch (world.goal().family()) {
      case PLACE -> best(world, state.facts()) / 2.0;
      case CLEAN, HEAT, COOL -> best(world, state.facts()) / 3.0;
      case LIGHT -> (best(world, state.facts()) + (lampFound(world, state) ? 1 : 0)) / 3.0;
      case TWO -> two(world, state.facts()) / 4.0;
    };
  }

  /** Milestones of the most advanced object: held, treated. */
  private static int best(World world, State facts) {
    int best = 0;
    int held = world.held(facts);
    for (int t = 0; t < world.things().size(); t++) {
      if (world.things().get(t).kind() == world.goal().object()) {
        int milestones = (held == t ? 1 : 0) + (isTreated(world, facts, t) ? 1 : 0);
        best = Math.max(best, milestones);
      }
    }
    return best;
  }

  private static boolean isTreated(World world, State facts, int thing) {
    return world
        .goal()
        .family()
        .treatment()
        .map(t -> world.isTreated(facts, thing, t))
        .orElse(false);
  }

  private static boolean lampFound(World world, HouseholdState state) {
    for (int t = 0; t < world.things().size(); t++) {
      if (world.things().get(t).kind() == world.goal().destination()
          && state.hasSeen(world.placeOf(state.facts(), t))) {
        return true;
      }
    }
    return false;
  }

  private static int two(World world, State facts) {
    int held = world.held(facts);
    boolean holds = held != World.NONE && world.things().get(held).kind() == world.goal().object();
    int placed = 0;
    for (int r = 0; r < world.receptacles().size(); r++) {
      if (world.kindOf(r) == world.goal().destination()) {
        placed = Math.max(placed, goalObjectsIn(world, facts, r));
      }
    }
    return 2 * placed + (holds ? 1 : 0);
  }

  /** How many of the objects that the goal speaks of lie in a receptacle. */
  static int goalObjectsIn(World world, State facts, int receptacle) {
    int count = 0;
    for (int t = 0; t < world.things().size(); t++) {
      if (world.things().get(t).kind() == world.goal().object()
          && world.isIn(facts, t, receptacle)) {
        count++;
      }
    }
    return count;
  }
}
