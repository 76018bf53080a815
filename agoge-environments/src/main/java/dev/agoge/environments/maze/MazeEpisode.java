package dev.agoge.environments.maze;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.maze.MazeState.News;
import java.util.Optional;

/** An attempt to reach the goal of a maze. */
final class MazeEpisode extends NativeEpisode<MazeState> {
  private final Maze maze;
  private final boolean given;

  /**
   * A fresh attempt.
   *
   * @param given whether positions are told
   */
  MazeEpisode(Task task, Maze maze, boolean given) {
    this(task, maze, given, new MazeState(maze.start(), News.START));
  }

  private MazeEpisode(Task task, Maze maze, boolean given, MazeState state) {
    super(task, state);
    this.maze = maze;
    this.given = given;
  }

  Maze maze() {
    return maze;
  }

  @Override
  protected Observation observe(MazeState state) {
    return new MazeObservation(maze, given, state);
  }

  @Override
  protected Transition<MazeState> transition(MazeState state, Action action) {
    Optional<Direction> wish = Direction.understand(action.text());
    if (wish.isEmpty()) {
      return refuse(state, News.UNKNOWN);
    }
    Direction direction = wish.get();
    if (!direction.isIn(maze.ways(state.cell()))) {
      return refuse(state, News.WALL);
    }
    int cell = maze.beyond(state.cell(), direction);
    MazeState next = new MazeState(cell, News.MOVED);
    return new Transition<>(next, Rewards.single(isFinal(next) ? 1 : 0), true);
  }

  private static Transition<MazeState> refuse(MazeState state, News why) {
    return new Transition<>(new MazeState(state.cell(), why), Rewards.single(0), false);
  }

  @Override
  protected boolean isFinal(MazeState state) {
    return state.cell() == maze.goal();
  }

  @Override
  protected double progressOf(MazeState state) {
    return Math.max(0, 1 - (double) maze.distance(state.cell()) / maze.distance(maze.start()));
  }

  @Override
  protected NativeEpisode<MazeState> at(MazeState state) {
    return new MazeEpisode(task(), maze, given, state);
  }
}
