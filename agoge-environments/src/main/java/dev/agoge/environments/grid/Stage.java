package dev.agoge.environments.grid;

import java.util.Optional;

/** What the episodes of a task share: the world, its rules and words, its planner. */
final class Stage {
  private static final int TIMES = 3;
  private static final int SPARE_COMMANDS = 5;
  private static final int SPARE_MOVES = 10;

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
    whole = planner.rest(world.start());
    start =
        world
            .start()
            .telling(world.start().news() + "\n" + GridText.help(high))
            .withLeft(whole.map(rest -> budget(rest, high)).orElse(SPARE_MOVES));
  }

  /** The moves that an attempt may take, from what the expert's commands or moves are. */
  private static int budget(Planner.Rest rest, boolean high) {
    return high ? TIMES * rest.commands() + SPARE_COMMANDS : TIMES * rest.moves() + SPARE_MOVES;
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

  /** Whether the mission is done or no moves are left. */
  boolean isOver(GridState state) {
    return isDone(state) || state.left() == 0;
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
