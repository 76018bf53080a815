package dev.agoge.environments.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environments.planning.Planner;
import dev.agoge.environments.planning.State;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabExpertTest {
  private static final LabEnvironment ENVIRONMENT = new LabEnvironment();
  private static final Expert EXPERT = new LabExpert();

  @ParameterizedTest
  @EnumSource(
      value = Split.class,
      names = {"VALIDATION", "HELD_OUT"})
  void solvesEveryTaskWithRisingProgress(Split split) {
    ENVIRONMENT.tasks(split).stream().forEach(LabExpertTest::solves);
  }

  private static void solves(Task task) {
    Episode episode = ENVIRONMENT.start(task, 0);
    double progress = episode.progress();
    for (int step = 0; step < LabEnvironment.STEP_LIMIT && !episode.ended(); step++) {
      Action action = EXPERT.next(episode).orElseThrow();
      assertThat(episode.observation().admissible()).as(task.id()).contains(action.text());
      episode.step(action);
      assertThat(episode.progress()).as(task.id()).isGreaterThanOrEqualTo(progress);
      progress = episode.progress();
    }
    assertThat(progress).as(task.id()).isEqualTo(1);
  }

  private static void random(Episode episode, SplittableRandom random, int steps) {
    for (int i = 0; i < steps && !episode.ended(); i++) {
      List<String> admissible = episode.observation().admissible();
      episode.step(new Action(admissible.get(random.nextInt(admissible.size()))));
    }
  }

  @Property(tries = 300)
  void takesOverFromAnyStateUnlessAPaintIsWasted(
      @ForAll @IntRange(max = 3059) int place,
      @ForAll long seed,
      @ForAll @IntRange(max = 300) int steps) {
    Task task = ENVIRONMENT.tasks(Split.TRAIN).get(place);
    Episode episode = ENVIRONMENT.start(task, 0);
    random(episode, new SplittableRandom(seed), steps);
    if (episode.ended()) {
      return;
    }
    if (EXPERT.next(episode).isEmpty()) {
      assertThat(task.family()).isEqualTo("paint");
      return;
    }
    for (int i = 0; i < LabEnvironment.STEP_LIMIT && !episode.ended(); i++) {
      episode.step(EXPERT.next(episode).orElseThrow());
    }
    assertThat(episode.progress()).isEqualTo(1);
  }

  /** The planner knows nothing of quests; it searches the planning problem itself. */
  @ParameterizedTest
  @EnumSource(
      value = Family.class,
      names = {"MELT", "PAINT", "DISSOLVE", "CLASSIFY", "TEMPERATURE"})
  void solvesExactlyWhatThePlannerSolves(Family family) {
    for (int i = 0; i < 6; i++) {
      Task task = LabTasks.task(new TaskId(Split.TRAIN, family, i));
      LabEpisode episode = (LabEpisode) ENVIRONMENT.start(task, 0);
      random(episode, new SplittableRandom(i), 150);
      if (!episode.ended()) {
        agrees(episode);
      }
    }
  }

  private static void agrees(LabEpisode episode) {
    State state = episode.state().facts();
    Optional<List<Integer>> plan = new Planner(episode.world().problem()).plan(state);
    assertThat(EXPERT.next(episode).isPresent())
        .as(episode.task().id())
        .isEqualTo(plan.isPresent());
  }

  @Test
  void looksAtNothingButTheState() {
    Episode episode = ENVIRONMENT.start(ENVIRONMENT.tasks(Split.TRAIN).get(9), 0);
    random(episode, new SplittableRandom(1), 20);
    Optional<Action> before = EXPERT.next(episode);
    episode.step(new Action("look"));
    episode.step(new Action("nonsense"));
    assertThat(EXPERT.next(episode)).isEqualTo(before);
  }
}
