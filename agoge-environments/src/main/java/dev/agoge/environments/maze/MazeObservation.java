package dev.agoge.environments.maze;

import dev.agoge.environment.Observation;
import java.util.List;

/** Shows a state; everything is rendered when asked for. */
record MazeObservation(Maze maze, boolean given, MazeState state) implements Observation {

  @Override
  public int player() {
    return 0;
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(96);
    switch (state.news()) {
      case START -> explain(text);
      case WALL -> text.append("a wall is in the way\n");
      case UNKNOWN ->
          text.append("not understood: say move up, move down, move left or move right\n");
      case MOVED -> {}
    }
    if (given) {
      position(text.append("you are at "), state.cell());
      position(text.append(", the goal is at "), maze.goal()).append('\n');
    }
    if (state.cell() == maze.goal()) {
      return text.append("you have reached the goal").toString();
    }
    return text.append("walls: ").append(Direction.others(maze.ways(state.cell()))).toString();
  }

  private void explain(StringBuilder text) {
    text.append("goal: find the goal cell of a maze of ")
        .append(maze.size())
        .append(" columns and ");
    text.append(maze.size()).append(" rows\nactions: move up, move down, move left, move right\n");
    if (given) {
      text.append("columns count from the left, rows from the top, both from 1\n");
    } else {
      text.append("you are not told where you are or where the goal is\n");
    }
  }

  private StringBuilder position(StringBuilder text, int cell) {
    text.append("column ").append(maze.column(cell));
    return text.append(" row ").append(maze.row(cell));
  }

  @Override
  public List<String> admissible() {
    int cell = state.cell();
    return cell == maze.goal() ? List.of() : Direction.actions(maze.ways(cell));
  }

  @Override
  public String stateKey() {
    return Integer.toString(state.cell());
  }
}
