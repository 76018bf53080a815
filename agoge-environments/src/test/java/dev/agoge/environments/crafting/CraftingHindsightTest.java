package dev.agoge.environments.crafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an episode made on its way to a goal that it missed. */
class CraftingHindsightTest {
  private static final CraftingEnvironment CRAFTING = new CraftingEnvironment(3, 4);

  /** What the expert does, but for the last step. */
  private static List<Action> almost(Task task) {
    List<Action> actions = new ArrayList<>();
    Episode episode = CRAFTING.start(task, 1);
    while (!episode.ended()) {
      Action next = CRAFTING.expert().orElseThrow().next(episode).orElseThrow();
      actions.add(next);
      episode.step(next);
    }
    return actions.subList(0, actions.size() - 1);
  }

  private static List<Task> achieved(Task task) {
    return CRAFTING.achieved(task, 1, almost(task));
  }

  @Test
  void theSameActionsSolveTheTaskThatTheyAchieved() {
    int found = 0;
    for (Task task : CRAFTING.tasks(Split.TRAIN).stream().limit(40).toList()) {
      for (Task other : achieved(task)) {
        found++;
        Episode episode = CRAFTING.start(other, 1);
        String goal = other.id().substring(other.id().indexOf('=') + 1);
        assertThat(episode.observation().text()).contains("goal: " + goal + "\n");
        assertThat(episode.progress()).isZero();
        for (Action action : almost(task)) {
          if (!episode.ended()) {
            assertThat(episode.step(action).valid()).isTrue();
          }
        }
        assertThat(episode.ended()).isTrue();
        assertThat(episode.progress()).isEqualTo(1);
      }
    }
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void contentsAndReservedGoalsStayWithTheirSplit() {
    for (Split split : Split.values()) {
      for (Task task : CRAFTING.tasks(split).stream().limit(40).toList()) {
        for (Task other : achieved(task)) {
          assertThat(other.split()).isEqualTo(split);
          assertThat(TaskMaker.splitOf(other.content())).isEqualTo(split);
          assertThat(other.content()).isNotEqualTo(task.content());
          if (split == Split.TRAIN) {
            assertThat(other.family()).matches("depth-[123]");
          }
        }
      }
    }
  }

  @Test
  void nothingMadeIsNothingAchieved() {
    Task task = CRAFTING.tasks(Split.TRAIN).get(0);
    List<Action> idle = List.of(new Action("inventory"), new Action("craft the moon"));
    assertThat(CRAFTING.achieved(task, 1, idle)).isEmpty();
  }

  @Test
  void aGoalThatTheRecipesDoNotMakeIsNoTask() {
    Task task = CRAFTING.tasks(Split.TRAIN).get(0);
    Task other =
        new Task(task.environment(), task.id() + "=moon", task.split(), "depth-1", 1, "content");
    assertThatThrownBy(() -> CRAFTING.start(other, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a task of crafting-v1");
  }
}
