package dev.agoge.environments.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanningEnvironmentTest {
  private final Environment environment = Environments.open("planning", Map.of());

  @Test
  void splits_have_the_promised_sizes_and_share_no_content() {
    Set<String> contents = new HashSet<>();
    for (Split split : Split.values()) {
      environment.tasks(split).stream()
          .forEach(t -> assertThat(contents.add(t.content())).as(t.id()).isTrue());
    }
    assertThat(environment.tasks(Split.TRAIN).size()).isEqualTo(600);
    assertThat(environment.tasks(Split.VALIDATION).size()).isEqualTo(60);
    assertThat(environment.tasks(Split.HELD_OUT).size()).isEqualTo(240);
  }

  @Test
  void the_hardest_level_is_held_out() {
    assertThat(environment.tasks(Split.TRAIN).stream().map(Task::difficulty).distinct())
        .containsExactlyInAnyOrder(1, 2, 3);
    assertThat(environment.tasks(Split.HELD_OUT).stream().map(Task::difficulty).distinct())
        .containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @ParameterizedTest
  @EnumSource(Split.class)
  void the_expert_solves_tasks_of_every_family_within_the_step_limit(Split split) {
    int step = split == Split.VALIDATION ? 5 : 19;
    int size = environment.tasks(split).size();
    IntStream.iterate(0, i -> i < size, i -> i + step)
        .mapToObj(environment.tasks(split)::get)
        .forEach(
            task ->
                assertThat(play(task)).as(task.id()).isBetween(1, environment.spec().stepLimit()));
  }

  private int play(Task task) {
    Expert expert = environment.expert().orElseThrow();
    Episode episode = environment.start(task, 1);
    int steps = 0;
    for (Optional<Action> a = expert.next(episode); a.isPresent(); a = expert.next(episode)) {
      StepResult result = episode.step(a.get());
      assertThat(result.valid()).isTrue();
      assertThat(result.reward()).isEqualTo(result.ended() ? 1 : 0);
      steps++;
    }
    assertThat(episode.ended()).as("%s is solved", task.id()).isTrue();
    assertThat(episode.progress()).isEqualTo(1);
    return steps;
  }

  @Test
  void what_is_not_understood_or_cannot_be_done_changes_nothing() {
    Task task = environment.tasks(Split.TRAIN).get(1);
    assertThat(task.family()).isEqualTo("blocks");
    Episode episode = environment.start(task, 1);
    String key = episode.observation().stateKey();
    StepResult garbage = episode.step(new Action("make me a sandwich\u0000 {x}"));
    assertThat(garbage.valid()).isFalse();
    assertThat(garbage.observation().text()).endsWith("That is no known action; nothing happens.");
    String held = episode.observation().admissible().getFirst();
    assertThat(episode.step(new Action(held)).valid()).isTrue();
    StepResult again = episode.step(new Action(held));
    assertThat(again.valid()).isFalse();
    assertThat(again.observation().text()).endsWith("That cannot be done now; nothing happens.");
    assertThat(again.observation().stateKey()).isNotEqualTo(key);
  }

  @Test
  void case_spacing_and_a_final_stop_do_not_matter() {
    Episode episode = environment.start(environment.tasks(Split.TRAIN).get(0), 1);
    String action = episode.observation().admissible().getFirst();
    String odd = "  " + action.toUpperCase(java.util.Locale.ROOT).replace(" ", "  ") + ". ";
    assertThat(episode.step(new Action(odd)).valid()).isTrue();
  }

  @Test
  void one_family_can_be_chosen() {
    Environment hanoi = Environments.open("planning", Map.of("family", "hanoi"));
    assertThat(hanoi.tasks(Split.TRAIN).stream().map(Task::family).distinct())
        .containsExactly("hanoi");
    assertThatThrownBy(() -> Environments.open("planning", Map.of("family", "hanoy")))
        .hasMessage("unknown family 'hanoy'; did you mean 'hanoi'?");
  }

  @Test
  void a_task_of_another_version_is_refused() {
    Task task = environment.tasks(Split.TRAIN).get(0);
    Task other =
        new Task(task.environment(), task.id(), Split.TRAIN, task.family(), 1, "0".repeat(64));
    assertThatThrownBy(() -> environment.start(other, 1))
        .hasMessage("task " + task.id() + " was made by another version of planning-v1");
  }
}
