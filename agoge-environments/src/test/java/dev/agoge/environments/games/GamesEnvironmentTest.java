package dev.agoge.environments.games;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GamesEnvironmentTest {

  @ParameterizedTest
  @EnumSource(
      value = Opposition.class,
      names = {"RANDOM", "EXPERT"})
  void theExpertSolvesEveryHeldOutTask(Opposition opposition) {
    Environment games = new GamesEnvironment(GamesEnvironment.ALL, opposition);
    Expert expert = games.expert().orElseThrow();
    List<Task> tasks = games.tasks(Split.HELD_OUT).stream().toList();
    for (int i = 0; i < tasks.size(); i++) {
      Episode episode = games.start(tasks.get(i), i);
      double sum = 0;
      for (int step = 0; !episode.ended() && step < games.spec().stepLimit(); step++) {
        sum += episode.step(expert.next(episode).orElseThrow()).reward();
      }
      assertThat(games.spec().rewards().isSuccess(sum)).as(tasks.get(i).id()).isTrue();
      assertThat(episode.progress()).isEqualTo(1);
    }
  }

  @Test
  void everyGameHasItsTasksInEverySplit() {
    Environment games = new GamesEnvironment();
    assertThat(games.tasks(Split.TRAIN).size()).isEqualTo(250 * 14);
    assertThat(games.tasks(Split.VALIDATION).size()).isEqualTo(20 * 14);
    assertThat(games.tasks(Split.HELD_OUT).size()).isEqualTo(40 * 14);
    Set<String> families = new HashSet<>();
    IntStream.range(0, 14).forEach(i -> families.add(games.tasks(Split.TRAIN).get(i).family()));
    assertThat(families).containsExactlyInAnyOrderElementsOf(GamesEnvironment.games());
  }

  @Test
  void taskIdsAreTheSameWhetherOneGameIsChosenOrAll() {
    Task one = new GamesEnvironment("hanoi", Opposition.MIXED).tasks(Split.TRAIN).get(5);
    Environment all = new GamesEnvironment();
    assertThat(all.tasks(Split.TRAIN).stream()).contains(one);
    assertThat(all.start(one, 1).observation().text()).contains("Towers of Hanoi");
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredAndChangesNothing() {
    Environment games = new GamesEnvironment("kuhn", Opposition.RANDOM);
    Episode episode = games.start(games.tasks(Split.TRAIN).get(0), 1);
    String key = episode.observation().stateKey();
    StepResult result = episode.step(new Action("raise the roof"));
    assertThat(result.valid()).isFalse();
    assertThat(result.observation().stateKey()).isEqualTo(key);
    assertThat(result.observation().text())
        .startsWith("Not a move here; you can say, for example: ")
        .contains("Kuhn poker");
  }

  @Test
  void theRulesAreToldOnce() {
    Environment games = new GamesEnvironment("stag-hunt", Opposition.EXPERT);
    Episode episode = games.start(games.tasks(Split.TRAIN).get(0), 1);
    assertThat(episode.observation().text())
        .contains("Stag hunt", "The other plays well.", "Goal: as many points as you can.");
    StepResult result = episode.step(new Action("stag"));
    assertThat(result.observation().text()).doesNotContain("Goal").contains("you: stag");
  }

  @Test
  void theDeckBelongsToTheTaskAndTheOthersDrawsToTheSeed() {
    Environment games = new GamesEnvironment("kuhn", Opposition.RANDOM);
    Task task = games.tasks(Split.TRAIN).get(3);
    Set<String> ends = new HashSet<>();
    for (long seed = 0; seed < 12; seed++) {
      Episode episode = games.start(task, seed);
      while (!episode.ended()) {
        ends.add(episode.observation().text());
        episode.step(new Action(episode.observation().admissible().getFirst()));
      }
    }
    Set<String> cards = new HashSet<>();
    ends.stream()
        .filter(t -> t.contains("hand 8 of 8"))
        .forEach(
            t -> cards.add(t.substring(t.indexOf("your card:"), t.indexOf("your card:") + 12)));
    assertThat(cards).hasSize(1);
    assertThat(ends.size()).isGreaterThan(20);
  }

  @Test
  void scoresBecomeReturnsInTwoLinesWithTheBarInTheMiddle() {
    Returns returns = new Returns(-4, 8, 2, false);
    assertThat(returns.of(-4)).isZero();
    assertThat(returns.of(-1)).isEqualTo(0.25);
    assertThat(returns.of(2)).isEqualTo(0.5);
    assertThat(returns.of(5)).isEqualTo(0.75);
    assertThat(returns.of(8)).isEqualTo(1);
    assertThat(new Returns(-1, 1, 1, false).of(1)).isEqualTo(1);
    assertThat(new Returns(0, 10, 0, true).of(7.5)).isEqualTo(0.5);
  }

  @Test
  void anExpertWithoutAWayOnSaysSo() {
    Environment games = new GamesEnvironment("countdown", Opposition.MIXED);
    Expert expert = games.expert().orElseThrow();
    int lost = 0;
    for (int i = 0; i < 20; i++) {
      Episode episode = games.start(games.tasks(Split.TRAIN).get(i), 1);
      episode.step(new Action(episode.observation().admissible().getLast()));
      Optional<Action> next = expert.next(episode);
      assertThat(next.isPresent()).isEqualTo(episode.progress() > 0);
      lost += next.isEmpty() ? 1 : 0;
    }
    assertThat(lost).isPositive();
  }

  @Test
  void aTaskOfNoSplitIsRefused() {
    Environment games = new GamesEnvironment("kuhn", Opposition.RANDOM);
    Task foreign = new Task("other-v1", "kuhn/train-0", Split.TRAIN, "kuhn", 1, "c");
    Task beyond = new Task("games-v1", "kuhn/train-2000", Split.TRAIN, "kuhn", 1, "c");
    Task altered = new Task("games-v1", "kuhn/train-0", Split.TRAIN, "kuhn", 1, "c");
    Task against = new GamesEnvironment("kuhn", Opposition.EXPERT).tasks(Split.TRAIN).get(0);
    for (Task task : List.of(foreign, beyond, altered, against)) {
      assertThatThrownBy(() -> games.start(task, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not a task of games-v1");
    }
  }

  @Test
  void inSomeMatrixGamesOneChoiceIsListedFirstInOthersTheOther() {
    Environment games = new GamesEnvironment("stag-hunt", Opposition.MIXED);
    int stag = 0;
    for (Task task : (Iterable<Task>) games.tasks(Split.HELD_OUT).stream()::iterator) {
      Episode episode = games.start(task, 1);
      List<String> listed = List.copyOf(episode.observation().admissible());
      assertThat(episode.observation().text())
          .contains("Say: " + listed.get(0) + " or " + listed.get(1) + ".");
      episode.step(new Action("stag"));
      assertThat(episode.observation().text()).contains("you: stag");
      assertThat(episode.observation().admissible()).isEqualTo(listed);
      stag += listed.getFirst().equals("stag") ? 1 : 0;
    }
    assertThat(stag).isBetween(120, 280);
  }

  @Test
  void badOptionsAreToldInOneLine() {
    refused(
        Map.of("game", "khun"), "unknown game of environment games 'khun'; did you mean 'kuhn'?");
    refused(Map.of("opponent", "seat", "game", "kuhn"), "did you mean 'seats'?");
    refused(Map.of("opponent", "seats"), "needs one game of several players");
    refused(Map.of("opponent", "seats", "game", "hanoi"), "needs one game of several players");
  }

  private static void refused(Map<String, String> options, String why) {
    assertThatThrownBy(() -> Environments.open("games", options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }
}
