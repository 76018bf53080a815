package dev.agoge.environments.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTasksTest {
  private static final GridEnvironment GRID = new GridEnvironment();

  private static Map<Split, List<Task>> tasks = Map.of();

  @BeforeAll
  static void makeAllTasksOnce() {
    tasks =
        Stream.of(Split.values())
            .collect(Collectors.toMap(s -> s, s -> GRID.tasks(s).stream().toList()));
  }

  private static List<Task> of(Split split) {
    return tasks.getOrDefault(split, List.of());
  }

  private static World world(Task task) {
    return ((GridEpisode) GRID.start(task, 1)).stage().world();
  }

  private static Set<Look> goals(Task task) {
    return world(task).mission().looks();
  }

  @Test
  void everyFamilyOccursInEverySplit() {
    assertThat(of(Split.TRAIN)).hasSize(3000);
    assertThat(of(Split.VALIDATION)).hasSize(288);
    assertThat(of(Split.HELD_OUT)).hasSize(576);
    for (Split split : Split.values()) {
      Set<String> families = of(split).stream().map(Task::family).collect(Collectors.toSet());
      for (Family family : Family.values()) {
        assertThat(families).contains(family.label());
      }
    }
  }

  @Test
  void hardlyAnyTwoTasksAreTheSame() {
    List<Task> all = Stream.of(Split.values()).flatMap(s -> of(s).stream()).toList();
    assertThat(all.stream().map(Task::content).distinct().count()).isGreaterThan(all.size() - 5);
  }

  @Test
  void newTasksNameAThingThatNoGoalOfTrainingNames() {
    Set<Look> trained = new HashSet<>();
    of(Split.TRAIN).forEach(task -> trained.addAll(goals(task)));
    for (Split split : List.of(Split.VALIDATION, Split.HELD_OUT)) {
      for (Task task : of(split)) {
        assertThat(trained.containsAll(goals(task)))
            .as(task.id())
            .isEqualTo(!task.family().endsWith("-new"));
      }
    }
    assertThat(of(Split.HELD_OUT).stream().filter(t -> t.family().endsWith("-new"))).hasSize(288);
  }

  @Test
  void whatValidationTriesIsNotWhatHeldOutTasksTry() {
    Set<Look> tried = new HashSet<>();
    of(Split.VALIDATION).forEach(task -> tried.addAll(goals(task)));
    assertThat(tried).noneMatch(look -> look.owner() == Split.HELD_OUT);
  }

  @Test
  void missionsSayTheOrderInThreeWays() {
    Set<String> words = new HashSet<>();
    for (Task task : of(Split.TRAIN)) {
      if (task.family().equals("sequence-two")) {
        String text = world(task).mission().text();
        Stream.of(", then ", " after you ", " before you ")
            .filter(text::contains)
            .forEach(words::add);
      }
    }
    assertThat(words).hasSize(3);
  }

  @Test
  void whatIsSaidSecondIsDoneFirstAfterAfter() {
    for (Task task : of(Split.HELD_OUT)) {
      Mission mission = world(task).mission();
      String[] halves = mission.text().split(" after you ", -1);
      if (halves.length == 2) {
        assertThat(halves[1]).startsWith(mission.clause(0).text());
        assertThat(halves[0]).endsWith(mission.clause(mission.size() - 1).text());
      }
    }
  }

  @Test
  void anOptionKeepsSomeFamiliesWithTheirIds() {
    Environment some = Environments.open("grid", Map.of("families", "boss, unlock"));
    List<Task> kept = some.tasks(Split.HELD_OUT).stream().toList();
    assertThat(kept).hasSize(48);
    assertThat(of(Split.HELD_OUT)).containsAll(kept);
    Environment low = Environments.open("grid", Map.of("actions", "low", "families", "boss"));
    assertThat(of(Split.TRAIN)).containsAll(low.tasks(Split.TRAIN).stream().toList());
    assertThat(low.spec().stepLimit()).isGreaterThan(some.spec().stepLimit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"high", "low"})
  void theMovesOfATaskAreFewerThanTheStepsOfAnEpisode(String actions) {
    Environment grid = Environments.open("grid", Map.of("actions", actions));
    Stream.of(Split.values())
        .flatMap(split -> of(split).stream())
        .filter(task -> task.difficulty() > 8 || task.id().endsWith("7"))
        .forEach(
            task -> {
              int moves = ((GridEpisode) grid.start(task, 1)).state().left();
              assertThat(moves).isLessThan(grid.spec().stepLimit());
              if (actions.equals("high")) {
                assertThat(moves).isEqualTo(3 * task.difficulty() + 5);
              }
            });
  }

  @Test
  void badOptionsAreRefusedWithWhatToGive() {
    assertThatThrownBy(() -> Environments.open("grid", Map.of("actions", "middle")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("actions 'middle' of environment grid: give high or low");
    assertThatThrownBy(() -> Environments.open("grid", Map.of("families", "unlok")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unlok")
        .hasMessageContaining("unlock");
  }

  @Test
  void aTaskOfAnotherEnvironmentIsRefused() {
    Task foreign = new Task("other-v1", "train-boss-0", Split.TRAIN, "f", 1, "c");
    Task unknown = new Task("grid-v1", "train-dragon-0", Split.TRAIN, "f", 1, "c");
    Task misplaced = new Task("grid-v1", "train-boss-0", Split.HELD_OUT, "f", 1, "c");
    Task beyond = new Task("grid-v1", "train-boss-125", Split.TRAIN, "f", 1, "c");
    Task altered = new Task("grid-v1", "train-boss-0", Split.TRAIN, "f", 1, "c");
    for (Task task : List.of(foreign, unknown, misplaced, beyond, altered)) {
      assertThatThrownBy(() -> GRID.start(task, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not a task of grid-v1");
    }
  }
}
