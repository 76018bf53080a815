package dev.agoge.environments.household;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseholdTasksTest {
  private final HouseholdEnvironment environment = new HouseholdEnvironment();

  private record Pair(Family family, ObjectKind object) {}

  private static Stream<TaskId> ids(Split split, Size size) {
    return IntStream.range(0, HouseholdEnvironment.size(split))
        .mapToObj(i -> new TaskId(split, size, i));
  }

  private static final Map<TaskId, Layout> ALL =
      Stream.of(
              ids(Split.TRAIN, Size.FULL),
              ids(Split.TRAIN, Size.SMALL),
              ids(Split.VALIDATION, Size.FULL),
              ids(Split.HELD_OUT, Size.FULL))
          .flatMap(s -> s)
          .collect(toMap(id -> id, new Layouts()::of));

  private static Stream<Layout> layouts(Split split) {
    return ALL.entrySet().stream()
        .filter(e -> e.getKey().split() == split)
        .map(Map.Entry::getValue);
  }

  private static Layout layout(TaskId id) {
    return Objects.requireNonNull(ALL.get(id));
  }

  @Test
  void noTaskOfOneSplitIsARenumberingOfATaskOfAnother() {
    Map<Split, Set<String>> shapes = new EnumMap<>(Split.class);
    for (Split split : Split.values()) {
      shapes.put(split, layouts(split).map(Layout::shape).collect(toSet()));
    }
    assertThat(shapes.get(Split.TRAIN)).doesNotContainAnyElementsOf(shapes.get(Split.VALIDATION));
    assertThat(shapes.get(Split.TRAIN)).doesNotContainAnyElementsOf(shapes.get(Split.HELD_OUT));
    assertThat(shapes.get(Split.VALIDATION))
        .doesNotContainAnyElementsOf(shapes.get(Split.HELD_OUT));
  }

  @Test
  void noContentOccursTwiceInFullRooms() {
    Set<String> contents = new HashSet<>();
    int tasks = 0;
    for (Split split : Split.values()) {
      ids(split, Size.FULL)
          .map(HouseholdTasksTest::layout)
          .map(Layout::digest)
          .forEach(contents::add);
      tasks += HouseholdEnvironment.size(split);
    }
    assertThat(contents).hasSize(tasks);
  }

  @Test
  void recombinedTasksPairAFamilyAndAnObjectThatTrainingShowsOnlyApart() {
    Set<Pair> trained = layouts(Split.TRAIN).map(HouseholdTasksTest::pair).collect(toSet());
    Map<ObjectKind, Set<Family>> familiesOf =
        trained.stream().collect(groupingBy(Pair::object, mapping(Pair::family, toSet())));
    for (Split split : List.of(Split.VALIDATION, Split.HELD_OUT)) {
      ids(split, Size.FULL)
          .forEach(
              id -> {
                Pair pair = pair(layout(id));
                assertThat(trained.contains(pair)).as(id.text()).isEqualTo(!id.recombined());
                assertThat(familiesOf).as(id.text()).containsKey(pair.object());
              });
    }
  }

  private static Pair pair(Layout layout) {
    return new Pair(layout.goal().family(), layout.goal().object());
  }

  @Test
  void validationAndHeldOutRecombineDifferentPairs() {
    Set<Pair> validation = recombined(Split.VALIDATION);
    assertThat(validation).isNotEmpty().doesNotContainAnyElementsOf(recombined(Split.HELD_OUT));
  }

  private static Set<Pair> recombined(Split split) {
    return ids(split, Size.FULL)
        .filter(TaskId::recombined)
        .map(id -> pair(layout(id)))
        .collect(toSet());
  }

  @Test
  void aThirdOfTheHeldOutTasksIsRecombinedAndNamedSo() {
    List<Task> tasks = environment.tasks(Split.HELD_OUT).stream().toList();
    long recombined = tasks.stream().filter(t -> t.family().endsWith("-recombined")).count();
    assertThat(tasks).hasSize(400);
    assertThat(recombined).isBetween(120L, 140L);
    assertThat(tasks.stream().map(Task::family).distinct()).hasSize(12);
  }

  @Test
  void theSameTasksComeFromEveryInstance() {
    HouseholdEnvironment other = new HouseholdEnvironment();
    for (Split split : Split.values()) {
      assertThat(other.tasks(split).stream().limit(100).toList())
          .isEqualTo(environment.tasks(split).stream().limit(100).toList());
    }
  }

  @Test
  void roomsHaveTheDeclaredSizes() {
    for (TaskId id : ids(Split.TRAIN, Size.FULL).limit(600).toList()) {
      Layout layout = layout(id);
      assertThat(layout.receptacles().size()).as(id.text()).isBetween(8, 13);
      assertThat(layout.things().size()).as(id.text()).isBetween(6, 14);
    }
    for (TaskId id : ids(Split.TRAIN, Size.SMALL).limit(600).toList()) {
      assertThat(layout(id).receptacles().size()).as(id.text()).isBetween(4, 6);
    }
  }

  @Test
  void aForeignTaskIsRefusedInOneLine() {
    Task foreign = new Task("crafting-v1", "train-1", Split.TRAIN, "x", 1, "");
    assertThatThrownBy(() -> environment.start(foreign, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no task 'train-1' of crafting-v1 in household-v1; take one of tasks(split)");
  }
}
