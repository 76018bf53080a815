package dev.agoge.environments.maze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import org.junit.jupiter.api.Test;

/**
 * The rules in a maze drawn by hand: from S one goes right, right, down, left, left to G.
 *
 * <pre>
 * S - o - o
 *         |
 * G - o - o
 *
 * o - o - o   (not joined to the rest)
 * </pre>
 */
class MazeRulesTest {
  private static final int UP = 1;
  private static final int DOWN = 2;
  private static final int LEFT = 4;
  private static final int RIGHT = 8;

  private static final byte[] WAYS = {
    RIGHT, LEFT | RIGHT, LEFT | DOWN, RIGHT, LEFT | RIGHT, LEFT | UP, RIGHT, LEFT | RIGHT, LEFT
  };

  private static Episode start(boolean given) {
    Task task = new Task("maze-v1", "train-given-perfect-5-0", Split.TRAIN, "f", 5, "c");
    return new MazeEpisode(task, new Maze(3, WAYS, 0, 3), given);
  }

  private static StepResult say(Episode episode, String text) {
    return episode.step(new Action(text));
  }

  @Test
  void theFirstObservationSaysTheGoalAndHowToAct() {
    assertThat(start(true).observation().text())
        .isEqualTo(
            """
            goal: find the goal cell of a maze of 3 columns and 3 rows
            actions: move up, move down, move left, move right
            columns count from the left, rows from the top, both from 1
            you are at column 1 row 1, the goal is at column 1 row 2
            walls: up, down, left\
            """);
  }

  @Test
  void aHiddenPositionIsInNoText() {
    Episode episode = start(false);
    assertThat(episode.observation().text()).contains("not told").doesNotContain("column 1");
    assertThat(say(episode, "move right").observation().text()).isEqualTo("walls: up, down");
  }

  @Test
  void onlyOpenWaysAreListed() {
    Episode episode = start(true);
    assertThat(episode.observation().admissible()).containsExactly("move right");
    say(episode, "move right");
    assertThat(episode.observation().admissible()).containsExactly("move left", "move right");
  }

  @Test
  void aWallStopsTheMoveAndSaysSo() {
    Episode episode = start(true);
    StepResult result = say(episode, "move down");
    assertThat(result.valid()).isFalse();
    assertThat(result.observation().stateKey()).isEqualTo(start(true).observation().stateKey());
    assertThat(result.observation().text())
        .isEqualTo(
            """
            a wall is in the way
            you are at column 1 row 1, the goal is at column 1 row 2
            walls: up, down, left\
            """);
  }

  @Test
  void wordsThatAreNoMoveAreAnsweredWithTheMoves() {
    StepResult result = say(start(false), "jump");
    assertThat(result.valid()).isFalse();
    assertThat(result.observation().text())
        .startsWith("not understood: say move up, move down, move left or move right\n");
  }

  @Test
  void caseSpacesAndAMissingMoveDoNotMatter() {
    Episode episode = start(true);
    assertThat(say(episode, " Move RIGHT\n").valid()).isTrue();
    assertThat(say(episode, "right").valid()).isTrue();
    assertThat(episode.observation().text()).contains("you are at column 3 row 1");
  }

  @Test
  void theGoalEndsTheEpisodeWithRewardOneAndProgressGrowsToIt() {
    Episode episode = start(true);
    assertThat(episode.progress()).isZero();
    double[] shares = {0.2, 0.4, 0.6, 0.8, 1};
    String[] moves = {"right", "right", "down", "left", "left"};
    for (int i = 0; i < moves.length; i++) {
      StepResult result = say(episode, "move " + moves[i]);
      assertThat(episode.progress())
          .isEqualTo(shares[i], org.assertj.core.data.Offset.offset(1e-9));
      assertThat(result.reward()).isEqualTo(i == 4 ? 1 : 0);
      assertThat(result.ended()).isEqualTo(i == 4);
    }
    assertThat(episode.observation().admissible()).isEmpty();
    assertThat(episode.observation().text()).endsWith("you have reached the goal");
  }

  @Test
  void goingAwayFromTheGoalIsNoNegativeProgress() {
    Task task = new Task("maze-v1", "train-given-perfect-5-0", Split.TRAIN, "f", 5, "c");
    Episode episode = new MazeEpisode(task, new Maze(3, WAYS, 1, 3), true);
    say(episode, "move left");
    assertThat(episode.progress()).isZero();
  }
}
