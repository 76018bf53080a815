package dev.agoge.environments.crafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CraftingExpertTest {
  private static final CraftingEnvironment CRAFTING = new CraftingEnvironment();
  private static final CraftingExpert EXPERT = new CraftingExpert();

  private static int stepsOfExpert(Episode episode) {
    int steps = 0;
    try (Episode fork = episode.fork()) {
      while (!fork.ended()) {
        double before = fork.progress();
        assertThat(fork.step(EXPERT.next(fork).orElseThrow()).valid()).isTrue();
        assertThat(fork.progress()).isGreaterThan(before);
        steps++;
      }
    }
    return steps;
  }

  private static void playAtRandom(Episode episode, int steps, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < steps && !episode.ended(); i++) {
      List<String> actions = episode.observation().admissible();
      episode.step(new Action(actions.get(random.nextInt(actions.size()))));
    }
  }

  @Test
  void everyTaskIsSolvedInAsManyStepsAsItsDifficulty() {
    for (Split split : List.of(Split.VALIDATION, Split.HELD_OUT)) {
      for (Task task : (Iterable<Task>) CRAFTING.tasks(split).stream()::iterator) {
        assertThat(stepsOfExpert(CRAFTING.start(task, 1))).isEqualTo(task.difficulty());
      }
    }
  }

  @Property(tries = 200)
  void fromAnyStateEachStepOfTheExpertMakesProgressToTheEnd(
      @ForAll @IntRange(max = 2999) int index,
      @ForAll @IntRange(max = 40) int steps,
      @ForAll long seed) {
    Episode episode = CRAFTING.start(CRAFTING.tasks(Split.TRAIN).get(index), 1);
    playAtRandom(episode, steps, seed);
    int remaining = stepsOfExpert(episode);
    int all = episode.task().difficulty();
    assertThat(episode.progress()).isEqualTo(1 - (double) remaining / all);
    assertThat(remaining == 0).isEqualTo(episode.ended());
  }

  @Property(tries = 60)
  void noShorterWayExists(
      @ForAll @IntRange(max = 2999) int index,
      @ForAll @IntRange(max = 12) int steps,
      @ForAll long seed) {
    Episode episode = CRAFTING.start(CRAFTING.tasks(Split.TRAIN).get(index), 1);
    playAtRandom(episode, steps, seed);
    int claimed = stepsOfExpert(episode);
    assertThat(solvableWithin(episode, Math.min(claimed - 1, 3))).isFalse();
  }

  /** Breadth-first search over all admissible actions. */
  private static boolean solvableWithin(Episode start, int steps) {
    Set<String> seen = new HashSet<>();
    Queue<Episode> frontier = new ArrayDeque<>(List.of(start));
    for (int depth = 0; depth < steps; depth++) {
      Queue<Episode> next = new ArrayDeque<>();
      for (Episode episode : frontier) {
        for (String action : episode.observation().admissible()) {
          Episode fork = episode.fork();
          fork.step(new Action(action));
          if (fork.ended()) {
            return true;
          }
          if (seen.add(fork.observation().stateKey())) {
            next.add(fork);
          }
        }
      }
      frontier = next;
    }
    return false;
  }
}
