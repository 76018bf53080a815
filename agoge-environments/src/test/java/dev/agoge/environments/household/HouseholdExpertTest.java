package dev.agoge.environments.household;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.EnumSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HouseholdExpertTest {
  private static final Environment ENVIRONMENT = new HouseholdEnvironment();

  @Test
  void solvesEveryValidationTaskWithRisingProgress() {
    ENVIRONMENT.tasks(Split.VALIDATION).stream().forEach(t -> solves(ENVIRONMENT, t));
  }

  @Test
  void solvesEveryHeldOutTaskWithRisingProgress() {
    ENVIRONMENT.tasks(Split.HELD_OUT).stream().forEach(t -> solves(ENVIRONMENT, t));
  }

  @Test
  void solvesTrainingTasksWithRisingProgress() {
    Stream<Task> sample =
        IntStream.range(0, 120).mapToObj(i -> ENVIRONMENT.tasks(Split.TRAIN).get(97 * i));
    sample.forEach(t -> solves(ENVIRONMENT, t));
  }

  @Test
  void solvesTasksInSmallRooms() {
    Environment small = new HouseholdEnvironment(EnumSet.allOf(Family.class), Size.SMALL);
    IntStream.range(0, 120).forEach(i -> solves(small, small.tasks(Split.TRAIN).get(i)));
  }

  private static void solves(Environment environment, Task task) {
    Episode episode = environment.start(task, 0);
    Expert expert = Play.expert(environment);
    double progress = episode.progress();
    double reward = 0;
    assertThat(episode.ended()).as(task.id()).isFalse();
    for (int step = 0; step < HouseholdEnvironment.STEP_LIMIT && !episode.ended(); step++) {
      Action action = expert.next(episode).orElseThrow();
      assertThat(episode.observation().admissible()).as(task.id()).contains(action.text());
      StepResult result = episode.step(action);
      reward += result.reward();
      assertThat(episode.progress()).as(task.id()).isGreaterThanOrEqualTo(progress);
      progress = episode.progress();
    }
    assertThat(episode.ended()).as(task.id()).isTrue();
    assertThat(progress).as(task.id()).isEqualTo(1);
    assertThat(reward).as(task.id()).isEqualTo(1);
    assertThat(expert.next(episode)).isEmpty();
  }

  @Test
  void needsSixToTwentyFiveStepsForMostTasks() {
    long moderate =
        ENVIRONMENT.tasks(Split.VALIDATION).stream()
            .mapToInt(t -> Play.expert(ENVIRONMENT, ENVIRONMENT.start(t, 0), 50).size())
            .filter(n -> n >= 6 && n <= 25)
            .count();
    assertThat(moderate).isGreaterThan(150);
  }

  @Test
  void neverVisitsAReceptacleAgainOnlyToSearchIt() {
    for (int i = 0; i < 60; i++) {
      Episode episode = Play.start(ENVIRONMENT, Split.TRAIN, i);
      long visits =
          Play.expert(ENVIRONMENT, episode, 50).stream().filter(c -> c.startsWith("go ")).count();
      int receptacles = episode.task().difficulty();
      assertThat(visits).isLessThanOrEqualTo(receptacles + 4L);
    }
  }

  @Property(tries = 80)
  void takesOverFromAnyState(
      @ForAll @IntRange(max = 11_999) int task,
      @ForAll long seed,
      @ForAll @IntRange(max = 60) int steps) {
    Episode episode = Play.start(ENVIRONMENT, Split.TRAIN, task);
    Play.random(episode, new SplittableRandom(seed), steps);
    Play.expert(ENVIRONMENT, episode, 60);
    assertThat(episode.ended()).isTrue();
    assertThat(episode.progress()).isEqualTo(1);
  }

  @Property(tries = 40)
  void choosesByTheStateAlone(@ForAll @IntRange(max = 199) int task, @ForAll long seed) {
    Episode episode = Play.start(ENVIRONMENT, Split.VALIDATION, task);
    Play.random(episode, new SplittableRandom(seed), 15);
    Episode fork = episode.fork();
    assertThat(new HouseholdExpert().next(fork)).isEqualTo(Play.expert(ENVIRONMENT).next(episode));
    assertThat(fork.observation().stateKey()).isEqualTo(episode.observation().stateKey());
  }
}
