package dev.agoge.environments.crafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules on a problem written by hand. */
class CraftingRulesTest {
  private static final Problem STOOL =
      new Problem(
          "birch stool",
          List.of(
              recipe(2, "birch peg", new Amount(1, "birch plank")),
              recipe(1, "birch stool", new Amount(2, "birch plank"), new Amount(3, "birch peg")),
              recipe(3, "birch plank", new Amount(1, "birch log")),
              recipe(2, "charcoal", new Amount(2, "any log")),
              recipe(1, "iron hammer", new Amount(1, "iron bar"), new Amount(1, "any beam"))));

  private static Recipe recipe(int count, String product, Amount... inputs) {
    return new Recipe(new Amount(count, product), List.of(inputs));
  }

  private static Episode start() {
    Task task = new Task("crafting-v1", "train-2-0", Split.TRAIN, "depth-2", 1, STOOL.digest());
    return new CraftingEpisode(task, new Board(new Workshop(STOOL, Catalogue.SHIPPED)));
  }

  private static StepResult play(Episode episode, String... actions) {
    StepResult last = null;
    for (String action : actions) {
      last = episode.step(new Action(action));
    }
    if (last == null) {
      throw new IllegalArgumentException("no action");
    }
    return last;
  }

  @Test
  void recipesAndGoalAreShownAtTheStartOnly() {
    Episode episode = start();
    assertThat(episode.observation().text())
        .isEqualTo(
            """
            recipes:
            craft 2 birch peg using 1 birch plank
            craft 1 birch stool using 2 birch plank, 3 birch peg
            craft 3 birch plank using 1 birch log
            craft 2 charcoal using 2 any log
            craft 1 iron hammer using 1 iron bar, 1 any beam
            goal: birch stool
            you have: nothing\
            """);
    assertThat(play(episode, "inventory").observation().text()).isEqualTo("you have: nothing");
    assertThat(play(episode, "get 2 birch log").observation().text())
        .isEqualTo("you have: 2 birch log");
  }

  @Test
  void whatCanBeDoneNowIsListedInAFixedOrder() {
    Episode episode = start();
    assertThat(episode.observation().admissible())
        .containsExactly(
            "get 1 birch log",
            "get 2 birch log",
            "get 2 cedar log",
            "get 2 maple log",
            "get 2 willow log",
            "get 2 alder log",
            "inventory");
    assertThat(play(episode, "get 2 birch log").observation().admissible())
        .startsWith("craft 3 birch plank using 1 birch log", "craft 2 charcoal using 2 birch log");
  }

  @Test
  void aKindTakesAnyItemOfItAndNoOther() {
    Episode episode = start();
    assertThat(play(episode, "get 2 maple log", "craft 2 charcoal using 2 maple log").valid())
        .isTrue();
    assertThat(episode.observation().text()).isEqualTo("you have: 2 charcoal");
    assertThat(play(episode, "craft 2 charcoal using 2 any log").valid()).isFalse();
    assertThat(play(episode, "get 5 birch log", "craft 3 birch plank using 1 birch log").valid())
        .isTrue();
    assertThat(play(episode, "craft 2 charcoal using 2 birch plank").valid()).isFalse();
  }

  @Test
  void countsMustBeExactButInputsMayComeInAnyOrder() {
    Episode episode = start();
    play(episode, "get 3 birch log");
    for (int i = 0; i < 3; i++) {
      play(episode, "craft 3 birch plank using 1 birch log");
    }
    play(episode, "craft 2 birch peg using 1 birch plank", "craft 2 birch peg using 1 birch plank");
    assertThat(play(episode, "craft 1 birch peg using 1 birch plank").valid()).isFalse();
    assertThat(play(episode, "craft 1 birch stool using 3 birch peg").valid()).isFalse();
    StepResult end = play(episode, " craft 1 birch  stool using 3 birch peg, 2 birch plank");
    assertThat(end.valid()).isTrue();
    assertThat(end.ended()).isTrue();
    assertThat(end.reward()).isEqualTo(1);
    assertThat(end.observation().admissible()).isEmpty();
    assertThat(episode.progress()).isEqualTo(1);
  }

  @Test
  void madeThingsUnknownThingsAndTooMuchCannotBeGathered() {
    Episode episode = start();
    for (String action :
        List.of("get 1 birch plank", "get 1 gold", "get 25 birch log", "get 0 birch log")) {
      assertThat(play(episode, action).valid()).as(action).isFalse();
    }
    assertThat(play(episode, "get 24 birch log").valid()).isTrue();
    assertThat(play(episode, "get 1 birch log").valid()).isFalse();
    assertThat(episode.observation().admissible()).doesNotContain("get 1 birch log");
  }

  @Test
  void theExpertTakesTheFewestStepsOfTheWorkedExample() {
    Episode episode = start();
    StringBuilder script = new StringBuilder();
    while (!episode.ended()) {
      Action action = new CraftingExpert().next(episode).orElseThrow();
      script.append(action.text()).append('\n');
      episode.step(action);
    }
    assertThat(script)
        .hasToString(
            """
            get 2 birch log
            craft 3 birch plank using 1 birch log
            craft 2 birch peg using 1 birch plank
            craft 2 birch peg using 1 birch plank
            craft 3 birch plank using 1 birch log
            craft 1 birch stool using 2 birch plank, 3 birch peg
            """);
  }
}
