package dev.agoge.environments.grid;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/** Knows the whole grid and follows the planner, in the actions that the episode takes. */
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
    return stage
        .planner()
        .next(grid.state())
        .map(command -> high ? command : stage.planner().firstMove(grid.state(), command))
        .map(command -> new Action(command.text(stage.world())));
  }
}
