package dev.agoge.environments.wordle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules on a lexicon of a few words. */
class WordleRulesTest {
  private static final Lexicon FEW =
      new Lexicon(List.of("crane", "eight", "fight", "light", "might", "night", "tight"));
  private static final Strategy STRATEGY = new Strategy(FEW);

  private static Episode start(String secret, boolean anyWord) {
    Task task = new Task("wordle-v1", "train-0", Split.TRAIN, "five-letters", 1, "c");
    return new WordleEpisode(task, new Game(FEW, STRATEGY, secret, anyWord, 1));
  }

  private static StepResult play(Episode episode, String guess) {
    return episode.step(new Action(guess));
  }

  @Test
  void theTableOfGuessesGrows() {
    Episode episode = start("night", false);
    assertThat(episode.observation().text()).startsWith("Guess the secret").endsWith("left: 6");
    play(episode, "crane");
    assertThat(play(episode, "tight").observation().text())
        .isEqualTo(
            """
            c r a n e   - - - Y -
            t i g h t   - G G G G
            tries left: 4\
            """);
  }

  @Test
  void theSecretWinsAndEndsTheEpisode() {
    Episode episode = start("night", false);
    assertThat(play(episode, "might").reward()).isZero();
    StepResult won = play(episode, " N i g h t ");
    assertThat(won.reward()).isEqualTo(1);
    assertThat(won.ended()).isTrue();
    assertThat(won.observation().text()).endsWith("n i g h t   G G G G G\nsolved");
    assertThat(won.observation().admissible()).isEmpty();
    assertThat(episode.progress()).isEqualTo(1);
  }

  @Test
  void anUnknownWordIsRefusedWithoutATry() {
    Episode episode = start("night", false);
    for (String guess : List.of("brick", "nigh", "nights", "n1ght", "night!", "")) {
      StepResult refused = play(episode, guess);
      assertThat(refused.valid()).as(guess).isFalse();
      assertThat(refused.observation().text()).contains("no try used").endsWith("tries left: 6");
    }
  }

  @Test
  void anyFiveLettersMayBeGuessedWhereTheDictionaryIsAny() {
    Episode episode = start("night", true);
    assertThat(play(episode, "thing").valid()).isTrue();
    assertThat(episode.observation().text()).contains("t h i n g   Y Y Y Y Y");
    assertThat(play(episode, "nigh").valid()).isFalse();
  }

  @Test
  void afterSixWrongGuessesTheWordIsTold() {
    Episode episode = start("night", false);
    for (int i = 0; i < 6; i++) {
      assertThat(episode.ended()).isFalse();
      play(episode, "crane");
    }
    assertThat(episode.ended()).isTrue();
    assertThat(episode.observation().text()).endsWith("out of tries; the word was night");
    assertThat(episode.progress()).isLessThan(1);
  }

  @Test
  void progressIsTheShareOfTheWordsRuledOutOnALogarithmicScale() {
    Episode episode = start("night", false);
    assertThat(episode.progress()).isZero();
    play(episode, "eight");
    // Left are fight, light, might, night and tight.
    assertThat(episode.progress()).isEqualTo(0.9 * (1 - Math.log(5) / Math.log(7)));
    play(episode, "crane");
    assertThat(episode.progress()).isEqualTo(0.9);
  }

  @Test
  void onTheLastTryEveryWordThatAgreesIsListed() {
    Episode episode = start("night", false);
    for (int i = 0; i < 5; i++) {
      play(episode, "eight");
    }
    assertThat(episode.observation().admissible()).contains("fight", "light", "might", "night");
  }
}
