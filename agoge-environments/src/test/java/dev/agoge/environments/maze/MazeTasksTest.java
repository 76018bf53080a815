package dev.agoge.environments.maze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MazeTasksTest {
  private static final MazeEnvironment MAZE = new MazeEnvironment();

  private static Maze mazeOf(Task task) {
    return ((MazeEpisode) MAZE.start(task, 1)).maze();
  }

  /** Pairs of cells that no wall parts. */
  private static int joints(Maze maze) {
    int ends = 0;
    for (int cell = 0; cell < maze.size() * maze.size(); cell++) {
      ends += Integer.bitCount(maze.ways(cell));
    }
    return ends / 2;
  }

  @Test
  void thereAreEnoughTasksInEverySplit() {
    assertThat(MAZE.tasks(Split.TRAIN).size()).isEqualTo(3200);
    assertThat(MAZE.tasks(Split.VALIDATION).size()).isEqualTo(288);
    assertThat(MAZE.tasks(Split.HELD_OUT).size()).isEqualTo(600);
  }

  @Test
  void noWallsOccurInTwoSplits() {
    Map<String, Split> owners = new HashMap<>();
    for (Split split : Split.values()) {
      MAZE.tasks(split).stream()
          .forEach(
              task ->
                  assertThat(owners.putIfAbsent(mazeOf(task).digestOfWalls(), split))
                      .isIn(null, split));
    }
  }

  @Test
  void largerMazesThanThoseOfTrainingAreHeldOut() {
    Set<String> trained = new HashSet<>();
    MAZE.tasks(Split.TRAIN).stream().forEach(task -> trained.add(task.family()));
    assertThat(trained)
        .containsExactlyInAnyOrder(
            "given-perfect", "given-loops", "hidden-perfect", "hidden-loops");
    List<Task> larger =
        MAZE.tasks(Split.HELD_OUT).stream().filter(t -> t.family().endsWith("-larger")).toList();
    assertThat(larger).hasSize(200).allMatch(task -> mazeOf(task).size() >= 13);
  }

  @Property(tries = 300)
  void everyCellIsReachedAndAPerfectMazeIsATree(@ForAll @IntRange(max = 599) int index) {
    Task task = MAZE.tasks(Split.HELD_OUT).get(index);
    Maze maze = mazeOf(task);
    int cells = maze.size() * maze.size();
    for (int cell = 0; cell < cells; cell++) {
      assertThat(maze.distance(cell)).isLessThan(cells);
    }
    if (task.family().contains("perfect")) {
      assertThat(joints(maze)).isEqualTo(cells - 1);
    } else {
      assertThat(joints(maze)).isGreaterThanOrEqualTo(cells - 1 + maze.size() / 2);
    }
  }

  @Test
  void theExpertSolvesEveryHeldOutTaskInAsManyStepsAsItsDifficulty() {
    for (Task task : (Iterable<Task>) MAZE.tasks(Split.HELD_OUT).stream()::iterator) {
      Episode episode = MAZE.start(task, 1);
      int steps = 0;
      while (!episode.ended()) {
        episode.step(new MazeExpert().next(episode).orElseThrow());
        steps++;
      }
      assertThat(steps).isEqualTo(task.difficulty()).isBetween(mazeOf(task).size(), 90);
    }
  }

  @Property(tries = 200)
  void noWayIsShorterThanTheDistanceSays(
      @ForAll @IntRange(max = 3199) int index, @ForAll long seed) {
    Episode episode = MAZE.start(MAZE.tasks(Split.TRAIN).get(index), 1);
    Maze maze = ((MazeEpisode) episode).maze();
    SplittableRandom random = new SplittableRandom(seed);
    int last = maze.distance(maze.start());
    for (int i = 0; i < 60 && !episode.ended(); i++) {
      List<String> actions = episode.observation().admissible();
      episode.step(new Action(actions.get(random.nextInt(actions.size()))));
      int now = maze.distance(((MazeEpisode) episode).state().cell());
      assertThat(Math.abs(now - last)).isLessThanOrEqualTo(1);
      assertThat(now == 0).isEqualTo(episode.ended());
      last = now;
    }
  }

  @Test
  void optionsNarrowTheTasksAndKeepTheirIds() {
    Environment narrow = Environments.open("maze", Map.of("position", "hidden", "size", "7-9"));
    List<Task> tasks = narrow.tasks(Split.TRAIN).stream().toList();
    assertThat(tasks).hasSize(800).allMatch(task -> task.family().startsWith("hidden-"));
    assertThat(narrow.spec().stepLimit()).isEqualTo(108);
    assertThat(MAZE.tasks(Split.TRAIN).stream().toList()).containsAll(tasks);
  }

  @Test
  void badOptionsAreRefusedWithWhatToGive() {
    for (String size : List.of("3", "13-15", "9-7", "5-17", "big", "")) {
      assertThatThrownBy(() -> Environments.open("maze", Map.of("size", size)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("of environment maze: give one of 5, 7, 9, 11");
    }
    assertThatThrownBy(() -> Environments.open("maze", Map.of("position", "some")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("position 'some' of environment maze: give given, hidden or both");
  }

  @Test
  void aTaskOfAnotherEnvironmentIsRefused() {
    Task foreign = new Task("other-v1", "train-given-loops-5-0", Split.TRAIN, "f", 1, "c");
    Task unknown = new Task("maze-v1", "train-given-loops-99-0", Split.TRAIN, "f", 1, "c");
    Task even = new Task("maze-v1", "train-given-loops-6-0", Split.TRAIN, "f", 1, "c");
    Task beyond = new Task("maze-v1", "train-given-loops-5-200", Split.TRAIN, "f", 1, "c");
    Task altered = new Task("maze-v1", "train-given-loops-5-0", Split.TRAIN, "f", 1, "c");
    for (Task task : List.of(foreign, unknown, even, beyond, altered)) {
      assertThatThrownBy(() -> MAZE.start(task, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not a task of maze-v1");
    }
  }
}
