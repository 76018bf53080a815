package dev.agoge.environments.maze;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/**
 * Knows the maze: goes a shortest way, the first in the order of directions if there are several.
 */
final class MazeExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof MazeEpisode attempt)) {
      throw new IllegalArgumentException(
          "the expert of maze cannot play task " + episode.task().id());
    }
    Maze maze = attempt.maze();
    int cell = attempt.state().cell();
    for (Direction direction : Direction.values()) {
      if (direction.isIn(maze.ways(cell))
          && maze.distance(maze.beyond(cell, direction)) < maze.distance(cell)) {
        return Optional.of(new Action(direction.action()));
      }
    }
    return Optional.empty();
  }
}
