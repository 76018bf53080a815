package dev.agoge.environments.grid;

import java.util.Optional;

/**
 * Chooses the next command on the way to the end of the mission, from the state alone.
 *
 * <p>The first clause that is not done gives the things to get at. The cheapest way to one of them
 * (see {@link Routes}) is looked along: the first thing that hinders is dealt with first. A locked
 * door asks for its key, which is got at in the same manner with that door ruled out; a thing in
 * the way is picked up and laid down where it hinders nobody; a closed door is gone through. Each
 * of these leaves fewer hindrances than before, so that the choices come to an end: doors that were
 * unlocked stay so, and what is laid down harmlessly is not in the way of another.
 */
final class Planner {
  private static final int MOST_COMMANDS = 300;

  private final World world;
  private final Rules rules;

  Planner(World world, Rules rules) {
    this.world = world;
    this.rules = rules;
  }

  /**
   * What is left to do.
   *
   * @param commands commands to the end
   * @param moves turns, steps and grips that they consist of
   */
  record Rest(int commands, int moves) {}

  /** What is left to do from a state; empty if the planner finds no end. */
  Optional<Rest> rest(GridState from) {
    GridState state = from;
    int moves = 0;
    for (int commands = 0; commands < MOST_COMMANDS; commands++) {
      if (world.mission().isDone(state.done())) {
        return Optional.of(new Rest(commands, moves));
      }
      Optional<Command> command = next(state);
      if (command.isEmpty()) {
        return Optional.empty();
      }
      moves += moves(state, command.get());
      state = rules.act(state, command.get()).state();
    }
    return Optional.empty();
  }

  private int moves(GridState state, Command command) {
    if (command.thing() == Command.NO_THING) {
      return 1;
    }
    int walk = Rules.pose(new View(world, state), command).map(Pose::moves).orElse(0);
    return switch (command.act()) {
      case GO_TO -> Math.max(1, walk);
      case GO_THROUGH ->
          walk + (state.door(command.thing() - World.FIRST_DOOR) == GridState.OPEN ? 2 : 3);
      default -> walk + 1;
    };
  }

  /** The next command; empty if there is no way. */
  Optional<Command> next(GridState state) {
    return new Choice(world, state).choose();
  }

  /** The first turn, step or grip of a command that can be carried out. */
  Command firstMove(GridState state, Command command) {
    if (command.thing() == Command.NO_THING) {
      return command;
    }
    int left = Rules.pose(new View(world, state), command).map(Pose::moves).orElse(0);
    if (left == 0) {
      return Command.of(grip(state, command));
    }
    Act[] ways = {Act.GO_FORWARD, Act.TURN_LEFT, Act.TURN_RIGHT};
    for (Act way : ways) {
      Deed deed = rules.grip().act(state, way);
      if (deed.valid()
          && Rules.pose(new View(world, deed.state()), command)
              .filter(pose -> pose.moves() < left)
              .isPresent()) {
        return Command.of(way);
      }
    }
    throw new IllegalStateException("no first move to " + command.text(world));
  }

  private static Act grip(GridState state, Command command) {
    return switch (command.act()) {
      case PICK_UP -> Act.TAKE;
      case PUT_NEXT -> Act.DROP;
      case OPEN, CLOSE -> Act.TOGGLE;
      case GO_THROUGH ->
          state.door(command.thing() - World.FIRST_DOOR) == GridState.OPEN
              ? Act.GO_FORWARD
              : Act.TOGGLE;
      // Facing it already did not count, as it was not its turn: to face it anew does.
      default -> Act.TURN_LEFT;
    };
  }
}
