package dev.agoge.environments.grid;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/**
 * Knows the whole grid and follows the planner, in the actions that the episode takes, as long as
 * the moves left suffice.
 */
final class GridExpert implements Expert {
  private final boolean high;

  GridExpert(boolean high) {
    this.high = high;
  }

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof GridEpisode grid)) {
      throw new IllegalArgumentException(
          "the expert of grid cannot play task " + episode.task().id());
    }
    if (episode.ended()) {
      return Optional.empty();
    }
    Stage stage = grid.stage();
    return isInReach(stage, grid.state())
        ? choose(stage, grid.state()).map(command -> new Action(command.text(stage.world())))
        : Optional.empty();
  }

  private Optional<Command> choose(Stage stage, GridState state) {
    Optional<Command> command = stage.planner().next(state);
    return high ? command : command.map(c -> stage.planner().firstMove(state, c));
  }

  /**
   * Whether the moves that are left suffice, found out by going on in mind: single moves cannot be
   * counted from commands, as on the way another command may become the better one.
   */
  private boolean isInReach(Stage stage, GridState from) {
    GridState state = from;
    for (int move = 0; move < from.left() && !stage.isDone(state); move++) {
      Optional<Command> command = choose(stage, state);
      if (command.isEmpty()) {
        return false;
      }
      state = stage.rules().act(state, command.get()).state();
    }
    return stage.isDone(state);
  }
}
