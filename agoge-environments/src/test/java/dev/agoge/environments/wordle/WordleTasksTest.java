package dev.agoge.environments.wordle;

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
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WordleTasksTest {
  private static final WordleEnvironment WORDLE = new WordleEnvironment();
  private static final WordleExpert EXPERT = new WordleExpert();

  @Test
  void theWordsAreOfFiveLettersInOrderAndOnceEach() {
    List<String> words = Lexicon.SHIPPED.words();
    assertThat(words).hasSizeGreaterThan(1000).allMatch(word -> word.matches("[a-z]{5}"));
    assertThat(words).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void everyWordIsASecretOfExactlyOneSplit() {
    Set<String> seen = new HashSet<>();
    for (Split split : Split.values()) {
      List<String> secrets = Secrets.of(split, Lexicon.SHIPPED);
      assertThat(secrets).hasSameSizeAs(WORDLE.tasks(split).stream().toList());
      secrets.forEach(secret -> assertThat(seen.add(secret)).isTrue());
    }
    assertThat(seen).hasSameSizeAs(Lexicon.SHIPPED.words());
    assertThat(WORDLE.tasks(Split.TRAIN).size()).isGreaterThan(1000);
    assertThat(WORDLE.tasks(Split.HELD_OUT).size()).isGreaterThan(250);
  }

  @Test
  void theExpertSolvesEveryTaskWithinSixGuessesAndWithoutTheSecret() {
    for (Split split : Split.values()) {
      for (Task task : (Iterable<Task>) WORDLE.tasks(split).stream()::iterator) {
        Episode episode = WORDLE.start(task, 1);
        int guesses = 0;
        while (!episode.ended()) {
          WordleState state = ((WordleEpisode) episode).state();
          assertThat(state.left() > 1 || state.possible().length == 1).as(task.id()).isTrue();
          episode.step(EXPERT.next(episode).orElseThrow());
          guesses++;
        }
        assertThat(episode.progress()).as(task.id()).isEqualTo(1);
        assertThat(guesses).isEqualTo(task.difficulty());
      }
    }
  }

  @Property(tries = 200)
  void theListHoldsTheExpertsGuessAndWordsThatAgree(
      @ForAll @IntRange(max = 999) int index,
      @ForAll @IntRange(max = 5) int steps,
      @ForAll long seed) {
    Episode episode = WORDLE.start(WORDLE.tasks(Split.TRAIN).get(index), 1);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < steps && !episode.ended(); i++) {
      List<String> words = episode.observation().admissible();
      episode.step(new Action(words.get(random.nextInt(words.size()))));
    }
    if (!episode.ended()) {
      List<String> listed = episode.observation().admissible();
      assertThat(listed).contains(EXPERT.next(episode).orElseThrow().text()).isSorted();
      WordleState state = ((WordleEpisode) episode).state();
      assertThat(listed).anyMatch(w -> agrees(w, state)).hasSizeLessThan(400);
    }
  }

  /** Whether the word as secret would have given all marks seen. */
  private static boolean agrees(String word, WordleState state) {
    for (int i = 0; i < state.tries(); i++) {
      if (Marks.of(state.guesses()[i], word) != state.marks()[i]) {
        return false;
      }
    }
    return true;
  }

  @Test
  void tasksWithAnyDictionaryAreOtherTasks() {
    Task any = Environments.open("wordle", Map.of("dictionary", "any")).tasks(Split.TRAIN).get(0);
    assertThat(any.id()).isEqualTo("train-any-0");
    assertThat(any.content()).isNotEqualTo(WORDLE.tasks(Split.TRAIN).get(0).content());
    assertThat(WORDLE.start(any, 1).step(new Action("zzzzz")).valid()).isTrue();
  }

  @Test
  void aBadDictionaryIsRefusedWithTheChoice() {
    assertThatThrownBy(() -> Environments.open("wordle", Map.of("dictionary", "oxford")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dictionary 'oxford' of environment wordle: give list or any");
  }

  @Test
  void aTaskOfAnotherEnvironmentIsRefused() {
    Task foreign = new Task("other-v1", "train-0", Split.TRAIN, "f", 1, "c");
    Task unknown = new Task("wordle-v1", "train-9999", Split.TRAIN, "f", 1, "c");
    for (Task task : List.of(foreign, unknown)) {
      assertThatThrownBy(() -> WORDLE.start(task, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not a task of wordle-v1");
    }
  }
}
