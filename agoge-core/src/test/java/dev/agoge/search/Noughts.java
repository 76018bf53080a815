package dev.agoge.search;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import java.util.List;
import java.util.stream.IntStream;

/** Tic-tac-toe for tests, from the board that is the task's id, such as {@code x...o...x}. */
final class Noughts implements Environment {
  private static final int[][] LINES = {
    {0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}
  };

  static Task board(String cells) {
    return new Task("noughts-v1", cells, Split.TRAIN, "noughts", 1, cells);
  }

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        "noughts-v1", "", List.of("x", "o"), true, true, false, new RewardSpec(-1, 1, 1), 9);
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(1, i -> board("........."));
  }

  @Override
  public Episode start(Task task, long seed) {
    return new Game(task, task.id());
  }

  private static final class Game extends NativeEpisode<String> {
    Game(Task task, String board) {
      super(task, board);
    }

    private static char mover(String board) {
      return board.chars().filter(c -> c != '.').count() % 2 == 0 ? 'x' : 'o';
    }

    private static boolean wins(String board, char who) {
      for (int[] line : LINES) {
        if (IntStream.of(line).allMatch(i -> board.charAt(i) == who)) {
          return true;
        }
      }
      return false;
    }

    @Override
    protected Observation observe(String board) {
      List<String> free =
          IntStream.range(0, 9)
              .filter(i -> board.charAt(i) == '.')
              .mapToObj(Integer::toString)
              .toList();
      int player = mover(board) == 'x' ? 0 : 1;
      return Observation.of(player, board, isFinal(board) ? List.of() : free, List.of(), board);
    }

    @Override
    protected Transition<String> transition(String board, Action action) {
      int cell = Integer.parseInt(action.text());
      String next = board.substring(0, cell) + mover(board) + board.substring(cell + 1);
      int gain = wins(next, 'x') ? 1 : wins(next, 'o') ? -1 : 0;
      return new Transition<>(next, Rewards.each(gain, -gain), true);
    }

    @Override
    protected boolean isFinal(String board) {
      return wins(board, 'x') || wins(board, 'o') || board.indexOf('.') < 0;
    }

    @Override
    protected double progressOf(String board) {
      return Double.NaN;
    }

    @Override
    protected NativeEpisode<String> at(String board) {
      return new Game(task(), board);
    }
  }
}
