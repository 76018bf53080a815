package dev.agoge.environments.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OfficeTasksTest {
  private static final OfficeEnvironment OFFICE = new OfficeEnvironment();

  private static Set<String> families(Split split) {
    Set<String> families = new HashSet<>();
    for (int i = 0; i < OFFICE.tasks(split).size(); i++) {
      families.add(Errands.plot(split, i).label());
    }
    return families;
  }

  @Test
  void everyStoryOccursInEverySplitAndHalfOfTheHeldOutTasksAreOfANewKind() {
    for (Split split : Split.values()) {
      for (Story story : Story.values()) {
        assertThat(families(split)).contains(story.label());
      }
    }
    assertThat(
            IntStream.range(0, 40)
                .mapToObj(i -> OFFICE.tasks(Split.HELD_OUT).get(i))
                .filter(t -> t.family().endsWith("-new")))
        .hasSize(20);
  }

  @Test
  void pairsKeptForHeldOutTasksNeverOccurInTraining() {
    Set<String> fresh = families(Split.HELD_OUT);
    fresh.removeAll(families(Split.TRAIN));
    assertThat(fresh).hasSizeGreaterThan(5).allMatch(f -> f.contains("+"));
  }

  @Test
  void newTasksUseNamesThatTrainingNeverUses() {
    Set<String> known = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      Errands.make(Split.TRAIN, i)
          .world()
          .people()
          .forEach(p -> known.add(p.name().split(" ", -1)[0]));
    }
    for (int i = 1; i < 21; i += 2) {
      Errands.make(Split.HELD_OUT, i)
          .world()
          .people()
          .forEach(p -> assertThat(known).doesNotContain(p.name().split(" ", -1)[0]));
    }
  }

  @Test
  void theGoalNeedsSomethingToBeDone() {
    for (int i = 0; i < 60; i++) {
      Errand errand = Errands.make(Split.VALIDATION, i);
      assertThat(new Difference(errand).wanted() + errand.question().stream().count()).isPositive();
    }
  }

  @Test
  void theExpertSolvesASampleOfTheHeldOutTasks() {
    for (int i = 0; i < OFFICE.tasks(Split.HELD_OUT).size(); i += 7) {
      Episode episode = OFFICE.start(OFFICE.tasks(Split.HELD_OUT).get(i), 1);
      double reward = 0;
      for (int step = 0; step < 60 && !episode.ended(); step++) {
        reward += episode.step(new OfficeExpert().next(episode).orElseThrow()).reward();
      }
      assertThat(reward).as(episode.task().id()).isEqualTo(1);
    }
  }

  @Property(tries = 60)
  void mistakesThatCanBeTakenBackAreTakenBack(
      @ForAll @IntRange(max = 599) int number, @ForAll long seed) {
    Episode episode = OFFICE.start(OFFICE.tasks(Split.HELD_OUT).get(number), 1);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 12; i++) {
      List<String> harmless =
          episode.observation().admissible().stream()
              .filter(a -> !a.contains("finish") && !a.contains("send_mail"))
              .filter(a -> !a.contains("respond"))
              .toList();
      episode.step(new Action(harmless.get(random.nextInt(harmless.size()))));
    }
    while (!episode.ended()) {
      Optional<Action> next = new OfficeExpert().next(episode);
      assertThat(next).isPresent();
      assertThat(episode.observation().admissible()).contains(next.get().text());
      episode.step(next.get());
    }
    assertThat(episode.progress()).isEqualTo(1);
  }

  @Test
  void aTaskOfAnotherEnvironmentIsRefused() {
    Task foreign = new Task("other-v1", "train-0", Split.TRAIN, "f", 1, "c");
    assertThatThrownBy(() -> OFFICE.start(foreign, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a task of office-v1");
  }

  @Test
  void aTaskThatIsInNoSplitIsRefused() {
    Task task = OFFICE.tasks(Split.VALIDATION).get(0);
    for (Task other :
        List.of(
            new Task(
                OfficeEnvironment.ID, "validation-300", Split.VALIDATION, "f", 1, task.content()),
            new Task(task.environment(), task.id(), Split.TRAIN, "f", 1, task.content()))) {
      assertThatThrownBy(() -> OFFICE.start(other, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not a task of office-v1");
    }
    Task changed = new Task(task.environment(), task.id(), task.split(), "f", 1, "other");
    assertThatThrownBy(() -> OFFICE.start(changed, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("task validation-0 of office-v1 has another content here");
  }

  @Test
  void itIsOfferedByNameWithItsTools() {
    assertThat(Environments.open("office", Map.of()).tools()).hasSize(27);
  }
}
