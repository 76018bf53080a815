package dev.agoge.environment.wrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Wrapper;
import dev.agoge.environment.Wrappers;
import dev.agoge.environment.check.Check;
import dev.agoge.environment.check.EnvironmentCheck;
import dev.agoge.environment.check.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WrappersTest {

  static Stream<String> lists() {
    return Stream.concat(
        Wrappers.all().stream().map(Wrapper::name),
        Stream.of(
            "history:2,noise:0.5,hostile:1",
            "repeat:3,show-actions,summary:2",
            "paraphrase:3,history,hide-actions"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aWrappedEnvironmentKeepsEveryPromise(String list) {
    for (int climbers = 1; climbers <= 2; climbers++) {
      for (Check check : EnvironmentCheck.of(Wrappers.wrap(new Stairs(climbers), list)).checks()) {
        assertThat(check.run()).as(check.toString()).isNotInstanceOf(Verdict.Failed.class);
      }
    }
  }

  private static Episode start(String list) {
    return start(1, list);
  }

  private static Episode start(int climbers, String list) {
    Environment environment = Wrappers.wrap(new Stairs(climbers), list);
    return environment.start(environment.tasks(Split.TRAIN).get(0), 1);
  }

  private static String after(Episode episode, String... actions) {
    for (String action : actions) {
      episode.step(new Action(action));
    }
    return episode.observation().text();
  }

  @Test
  void aWindowShowsTheGoalAndTheLastTurns() {
    assertThat(after(start("history:1"), "up", "wait", "down"))
        .isEqualTo(
            """
            Goal: reach step 3.
            You stand on step 0. Your word is secret0.
            (2 turns not shown)
            You stand on step 1. Your word is secret0.
            > down
            You stand on step 0. Your word is secret0.\
            """);
  }

  @Test
  void aSummaryTellsWhatWasDoneInALineEach() {
    assertThat(after(start("summary:2"), "up", "wait", "wait", "jump", "jump"))
        .isEqualTo(
            """
            Goal: reach step 3.
            You stand on step 0. Your word is secret0.
            so far, in 5 steps:
            (earlier: 1 more)
            - wait (2 times): You stand on step 1. Your word is secret0.
            - jump (2 times): not understood
            now: You stand on step 1. Your word is secret0.\
            """);
  }

  @Test
  void nobodySeesWhatWasShownToAnother() {
    for (String list : List.of("history:9", "summary:9")) {
      assertThat(after(start(2, list), "up", "wait", "up")).doesNotContain("secret0");
      assertThat(after(start(2, list), "up", "wait", "down", "up")).doesNotContain("secret1");
    }
  }

  @Test
  void noiseLeavesTheGoalAndBlotsTheRest() {
    Episode episode = start("noise:1");
    assertThat(episode.observation().text()).startsWith("Goal: reach step 3.");
    assertThat(after(episode, "up")).isEqualTo("___ ___ ___ ___ ___. ___ ___ ___ ___.");
    assertThat(after(start("noise:0"), "up")).startsWith("You stand on step 1.");
  }

  @Test
  void everyPlayersFirstObservationIsTreatedAlike() {
    for (String list : List.of("noise:1", "hostile:1")) {
      Episode episode = start(2, list);
      assertThat(after(episode, "up"))
          .isEqualTo("Goal: reach step 3.\nYou stand on step 1. Your word is secret1.");
      assertThat(after(episode, "wait")).isNotEqualTo("You stand on step 1. Your word is secret0.");
    }
    assertThat(after(start(2, "paraphrase:2"), "up")).startsWith("Please see to this: reach");
  }

  @Test
  void theNoiseOfAnEpisodeIsItsSeeds() {
    String once = after(start("noise:0.5"), "up", "wait");
    assertThat(after(start("noise:0.5"), "up", "wait")).isEqualTo(once).contains("___");
    Environment environment = Wrappers.wrap(new Stairs(1), "noise:0.5");
    Episode other = environment.start(environment.tasks(Split.TRAIN).get(0), 2);
    assertThat(after(other, "up", "wait")).isNotEqualTo(once);
  }

  @Test
  void actionsAreShownOrHidden() {
    assertThat(start("show-actions").observation().text()).endsWith("\nyou can:\n- up\n- wait");
    Environment hidden = Wrappers.wrap(new Stairs(1), "hide-actions");
    assertThat(hidden.spec().listsAdmissible()).isFalse();
    assertThat(start("hide-actions").observation().admissible()).isEmpty();
    assertThat(start("show-actions,hide-actions").observation().text()).contains("- wait");
  }

  @Test
  void aRepeatedActionAddsUpAndStopsWhereItCannotBeDone() {
    Episode episode = start("repeat:2");
    assertThat(episode.step(new Action("up")).observation().text()).contains("step 2");
    StepResult last = episode.step(new Action("up"));
    assertThat(last.ended()).isTrue();
    assertThat(last.reward()).isEqualTo(1);
    Episode down = start("repeat:5");
    down.step(new Action("wait"));
    StepResult refused = down.step(new Action("down"));
    assertThat(refused.valid()).isFalse();
    Episode up = start("repeat:2");
    up.step(new Action("up"));
    assertThat(up.step(new Action("down")).valid()).isTrue();
    assertThat(up.observation().text()).contains("step 0");
  }

  @Test
  void theGoalIsWordedOtherwiseAndNothingElse() {
    assertThat(start("paraphrase:2").observation().text())
        .isEqualTo("Please see to this: reach step 3.\nYou stand on step 0. Your word is secret0.");
    assertThat(after(start("paraphrase:2"), "up"))
        .isEqualTo("You stand on step 1. Your word is secret0.");
  }

  @Test
  void hostileTextOrdersAnAdmissibleActionBesideTheObservation() {
    Episode episode = start("hostile:1");
    assertThat(episode.observation().text()).startsWith("Goal:");
    String text = after(episode, "up");
    assertThat(text).contains("You stand on step 1. Your word is secret0.");
    assertThat(text.lines()).hasSize(2);
    assertThat(text).containsPattern("up|wait|down");
  }

  @Test
  void theFirstOfAListIsTheInnermost() {
    assertThat(after(start("show-actions,history:1"), "up"))
        .contains("- wait\n> up\n")
        .endsWith("- down");
    assertThat(after(start("history:1,show-actions"), "up"))
        .doesNotContain("- wait\n>")
        .endsWith("- down");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          histroy:3 | unknown wrapper 'histroy'; did you mean 'history'? (in wrap 'histroy:3')
          history:0 | wrapper history:0: give a whole number from 1 to 1000
          history:x | wrapper history:x: give a whole number from 1 to 1000
          noise:2   | wrapper noise:2: give a probability from 0 to 1
          paraphrase:99 | wrapper paraphrase:99: give a whole number from 1 to 8
          show-actions:3 | wrapper show-actions takes no value; remove ':3'
          hide-actions,show-actions | wrapper show-actions: environment stairs lists no admissible actions; leave the wrapper out
          """)
  void aListThatCannotBeReadSaysWhy(String list, String message) {
    assertThatThrownBy(() -> Wrappers.wrap(new Stairs(1), list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
