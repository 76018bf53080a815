package dev.agoge.environments.crafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
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

class CraftingTasksTest {
  private static final CraftingEnvironment CRAFTING = new CraftingEnvironment();

  private static Map<Split, List<Task>> tasks = Map.of();

  @BeforeAll
  static void makeAllTasksOnce() {
    tasks =
        Stream.of(Split.values())
            .collect(Collectors.toMap(s -> s, s -> CRAFTING.tasks(s).stream().toList()));
  }

  private static List<Task> of(Split split) {
    return tasks.getOrDefault(split, List.of());
  }

  private static Problem problem(Task task) {
    String[] parts = task.id().substring(task.split().label().length() + 1).split("-", -1);
    return TaskMaker.SHIPPED
        .make(task.split(), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
        .workshop()
        .problem();
  }

  @Test
  void thereAreEnoughTasksInEverySplit() {
    assertThat(of(Split.TRAIN)).hasSizeGreaterThanOrEqualTo(2000);
    assertThat(of(Split.VALIDATION)).hasSizeGreaterThanOrEqualTo(200);
    assertThat(of(Split.HELD_OUT)).hasSizeGreaterThanOrEqualTo(400);
  }

  @Test
  void noTwoTasksAreTheSame() {
    List<Task> all = Stream.of(Split.values()).flatMap(s -> of(s).stream()).toList();
    assertThat(all.stream().map(Task::content).distinct().count()).isEqualTo(all.size());
  }

  @Test
  void newGoalsAreNeverGoalsInTrainingButTheirPartsOccurThere() {
    Set<String> goals = new HashSet<>();
    Set<String> items = new HashSet<>();
    for (Task task : of(Split.TRAIN)) {
      Problem problem = problem(task);
      goals.add(problem.goal());
      for (Recipe recipe : problem.recipes()) {
        items.add(recipe.product().item());
        recipe.inputs().forEach(input -> items.add(input.item()));
      }
    }
    List<Task> fresh =
        of(Split.HELD_OUT).stream().filter(t -> t.family().endsWith("-new")).toList();
    assertThat(fresh).hasSizeGreaterThanOrEqualTo(200);
    for (Task task : fresh) {
      Problem problem = problem(task);
      assertThat(goals).doesNotContain(problem.goal());
      problem.recipes().stream()
          .filter(r -> r.product().item().equals(problem.goal()))
          .flatMap(r -> r.inputs().stream())
          .forEach(input -> assertThat(items).contains(input.item()));
    }
  }

  @Test
  void halfOfTheHeldOutTasksAskForGoalsKnownFromTraining() {
    assertThat(of(Split.HELD_OUT).stream().filter(t -> !t.family().endsWith("-new")))
        .hasSize(of(Split.HELD_OUT).size() / 2);
  }

  @Test
  void everyDepthOccursInEverySplitAndEveryTaskFitsTheStepLimit() {
    for (Split split : Split.values()) {
      assertThat(of(split).stream().map(t -> t.family().substring(0, 7)))
          .contains("depth-1", "depth-2", "depth-3", "depth-4");
      assertThat(of(split)).allMatch(t -> t.difficulty() <= 20);
    }
  }

  @Test
  void theDepthOptionNarrowsTheTasksAndKeepsTheirIds() {
    List<Task> two =
        Environments.open("crafting", Map.of("depth", "2")).tasks(Split.HELD_OUT).stream().toList();
    assertThat(two).allMatch(t -> t.family().startsWith("depth-2"));
    assertThat(of(Split.HELD_OUT)).containsAll(two);
    assertThat(Environments.open("crafting", Map.of("depth", "1-3")).tasks(Split.TRAIN).size())
        .isEqualTo(2250);
  }

  @Test
  void aBadDepthIsRefusedWithTheRange() {
    for (String depth : List.of("0", "5", "3-2", "deep", "")) {
      assertThatThrownBy(() -> Environments.open("crafting", Map.of("depth", depth)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("give one depth or a range within 1-4");
    }
  }

  @Test
  void aTaskOfAnotherEnvironmentIsRefused() {
    Task foreign = new Task("other-v1", "train-1-0", Split.TRAIN, "f", 1, "c");
    Task unknown = new Task("crafting-v1", "train-7-0", Split.TRAIN, "f", 1, "c");
    for (Task task : List.of(foreign, unknown)) {
      assertThatThrownBy(() -> CRAFTING.start(task, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not a task of crafting-v1");
    }
  }

  @Test
  void textsAndActionsStayWithinASmallVocabulary() {
    Set<String> vocabulary = Set.copyOf(CraftingEnvironment.vocabulary());
    assertThat(vocabulary.size()).isLessThanOrEqualTo(350);
    for (Task task : of(Split.HELD_OUT)) {
      Episode episode = CRAFTING.start(task, 1);
      while (!episode.ended()) {
        assertThat(vocabulary).containsAll(words(episode.observation().text()));
        episode
            .observation()
            .admissible()
            .forEach(a -> assertThat(vocabulary).containsAll(words(a)));
        episode.step(new CraftingExpert().next(episode).orElseThrow());
      }
    }
  }

  private static List<String> words(String text) {
    return List.of(text.replaceAll("([:,])", " $1").split("\\s+"));
  }
}
