package dev.agoge.environments.grid;

import java.util.Optional;

/** What the episodes of a task share: the world, its rules and words, its planner. */
final class Stage {
  private final World world;
  private final Rules rules;
  private final Phrases phrases;
  private final Planner planner;
  private final GridState start;
  private final Optional<Planner.Rest> whole;

  /**
   * For one granularity of actions.
   *
   * @param high whether walks to things are actions
   */
  Stage(World world, boolean high) {
    this.world = world;
    rules = new Rules(world);
    phrases = new Phrases(world, rules, high);
    planner = new Planner(world, rules);
    start = world.start().telling(world.start().news() + "\n" + GridText.help(high));
    whole = planner.rest(start);
  }

  World world() {
    return world;
  }

  Rules rules() {
    return rules;
  }

  Phrases phrases() {
    return phrases;
  }

  Planner planner() {
    return planner;
  }

  GridState start() {
    return start;
  }

  /** What the planner needs from the start; empty if it finds no way. */
  Optional<Planner.Rest> whole() {
    return whole;
  }

  boolean isDone(GridState state) {
    return world.mission().isDone(state.done());
  }

  /** The share of the moves from the start that is saved, short of 1 until the mission is done. */
  double progress(GridState state) {
    if (isDone(state)) {
      return 1;
    }
    int all = whole.map(Planner.Rest::moves).orElse(1);
    return planner
        .rest(state)
        .map(rest -> Math.max(0, 1 - (double) Math.max(1, rest.moves()) / all))
        .orElse(0.0);
  }
}
