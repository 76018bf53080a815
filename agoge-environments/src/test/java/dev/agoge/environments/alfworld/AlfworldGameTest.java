package dev.agoge.environments.alfworld;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlfworldGameTest {
  @TempDir Path folder;

  @BeforeEach
  void writeGames() {
    Games.writeFolder(folder);
  }

  private Environment open() {
    return Environments.open("alfworld", Map.of("games", folder.toString()));
  }

  private Episode start(Split split, int index) {
    Environment environment = open();
    return environment.start(environment.tasks(split).get(index), 0);
  }

  private static String does(Episode episode, String command) {
    StepResult result = episode.step(new Action(command));
    assertThat(result.valid()).as(command).isTrue();
    return result.observation().text();
  }

  private static List<String> expertPlay(Environment environment, Episode episode) {
    List<String> commands = new ArrayList<>();
    while (!episode.ended() && commands.size() < 50) {
      Action action = environment.expert().orElseThrow().next(episode).orElseThrow();
      commands.add(action.text());
      episode.step(action);
    }
    return commands;
  }

  @Test
  void aGameReadsAsInAlfworld() {
    Episode episode = start(Split.TRAIN, 0);
    assertThat(episode.observation().text())
        .isEqualTo(
            """
            -= Welcome to TextWorld, ALFRED! =-

            You are in the middle of a room. Looking quickly around you, you see a fridge 1, \
            a microwave 1, a shelf 2, a shelf 1, and a sinkbasin 1.

            Your task is to: put a mug in shelf.\
            """);
    assertThat(does(episode, "inventory")).isEqualTo("You are not carrying anything.");
    assertThat(does(episode, "go to shelf 2"))
        .isEqualTo(
            "You arrive at shelf 2. On the shelf 2, you see a desklamp 1, a egg 1, and a knife 1.");
    assertThat(does(episode, "look"))
        .isEqualTo("You are facing the shelf 2. Next to it, you see nothing.");
    assertThat(does(episode, "use desklamp 1")).isEqualTo("You turn on the desklamp 1.");
    assertThat(does(episode, "examine desklamp 1")).isEqualTo("This desklamp 1 is on.");
    assertThat(does(episode, "go to fridge 1"))
        .isEqualTo("You arrive at fridge 1. The fridge 1 is closed.");
    assertThat(does(episode, "open fridge 1"))
        .isEqualTo("You open the fridge 1. The fridge 1 is open. In it, you see a mug 2.");
    assertThat(does(episode, "take mug 2 from fridge 1"))
        .isEqualTo("You pick up the mug 2 from the fridge 1.");
    assertThat(does(episode, "cool mug 2 with fridge 1"))
        .isEqualTo("You cool the mug 2 using the fridge 1.");
    assertThat(does(episode, "examine mug 2")).isEqualTo("This is a cold mug 2.");
    assertThat(does(episode, "close fridge 1")).isEqualTo("You close the fridge 1.");
    assertThat(does(episode, "inventory")).isEqualTo("You are carrying: a mug 2.");
    assertThat(does(episode, "go to microwave 1"))
        .isEqualTo("You arrive at microwave 1. The microwave 1 is closed.");
    assertThat(does(episode, "look"))
        .isEqualTo("You are facing the microwave 1. Next to it, you see a knob 1.");
    assertThat(does(episode, "heat mug 2 with microwave 1"))
        .isEqualTo("You heat the mug 2 using the microwave 1.");
    assertThat(does(episode, "go to sinkbasin 1"))
        .isEqualTo("You arrive at sinkbasin 1. On the sinkbasin 1, you see a mug 1.");
    assertThat(does(episode, "clean mug 2 with sinkbasin 1"))
        .isEqualTo("You clean the mug 2 using the sinkbasin 1.");
    assertThat(does(episode, "examine mug 2")).isEqualTo("This is a hot and clean mug 2.");
    assertThat(does(episode, "examine mug 1")).isEqualTo("There's nothing special about mug 1.");
    does(episode, "go to shelf 1");
    assertThat(episode.progress()).isZero();
    StepResult last = episode.step(new Action("move mug 2 to shelf 1"));
    assertThat(last.observation().text()).isEqualTo("You move the mug 2 to the shelf 1.");
    assertThat(last.reward()).isEqualTo(1);
    assertThat(last.ended()).isTrue();
  }

  @Test
  void admissibleCommandsAreSortedAndSayWhatCanBeDone() {
    Episode episode = start(Split.TRAIN, 0);
    does(episode, "go to sinkbasin 1");
    assertThat(episode.observation().admissible())
        .containsExactly(
            "examine mug 1",
            "examine sinkbasin 1",
            "go to fridge 1",
            "go to microwave 1",
            "go to shelf 1",
            "go to shelf 2",
            "help",
            "inventory",
            "look",
            "take mug 1 from sinkbasin 1");
  }

  @Test
  void whatIsNotExactNothingHappens() {
    Episode episode = start(Split.TRAIN, 0);
    for (String command :
        List.of("Go to shelf 1", "go to middle", "take mug 1 from sinkbasin 1", "examine mug 1")) {
      StepResult result = episode.step(new Action(command));
      assertThat(result.valid()).isFalse();
      assertThat(result.observation().text()).isEqualTo("Nothing happens.");
    }
    does(episode, "go to shelf 1");
    assertThat(episode.step(new Action("go to shelf 1")).observation().text())
        .isEqualTo("Nothing happens.");
  }

  @Test
  void theGrammarIsTheFilesOwnUnlessChosen() {
    Episode old = start(Split.HELD_OUT, 1);
    assertThat(old.task().family()).isEqualTo("pick_cool_then_place_in_recep");
    does(old, "go to sinkbasin 1");
    does(old, "take mug 1 from sinkbasin 1");
    assertThat(old.step(new Action("move mug 1 to sinkbasin 1")).valid()).isFalse();
    assertThat(does(old, "put mug 1 in/on sinkbasin 1"))
        .isEqualTo("You put the mug 1 in/on the sinkbasin 1.");
    Environment chosen =
        Environments.open("alfworld", Map.of("games", folder.toString(), "grammar", "move"));
    Episode episode = chosen.start(chosen.tasks(Split.HELD_OUT).get(1), 0);
    does(episode, "go to sinkbasin 1");
    does(episode, "take mug 1 from sinkbasin 1");
    assertThat(does(episode, "move mug 1 to sinkbasin 1"))
        .isEqualTo("You move the mug 1 to the sinkbasin 1.");
  }

  @Test
  void aKnifeInHandSlices() {
    Episode episode = start(Split.TRAIN, 1);
    does(episode, "go to shelf 2");
    does(episode, "take knife 1 from shelf 2");
    assertThat(does(episode, "slice egg 1 with knife 1"))
        .isEqualTo("You sliced the egg 1 with the knife 1.");
    assertThat(does(episode, "examine egg 1")).isEqualTo("This is a sliced egg 1.");
  }

  @Test
  void theExpertWinsEveryGameByAShortestWay() {
    Environment environment = open();
    List<Integer> lengths = new ArrayList<>();
    for (Split split : Split.values()) {
      for (Task task : environment.tasks(split).stream().toList()) {
        Episode episode = environment.start(task, 0);
        lengths.add(expertPlay(environment, episode).size());
        assertThat(episode.progress()).as(task.id()).isEqualTo(1);
      }
    }
    // mug: go, take, go, move; egg: go, take, go, heat, go, open, move; clean mug: go, take, clean,
    // go, move; egg by the lamp: go, use, take; cool mug: go, take, go, cool, go, put
    assertThat(lengths).containsExactly(4, 7, 5, 3, 6);
  }

  @Test
  void theExpertFirstPutsDownWhatIsNoUse() {
    Environment environment = open();
    Episode episode = start(Split.TRAIN, 0);
    does(episode, "go to shelf 2");
    does(episode, "take knife 1 from shelf 2");
    does(episode, "go to fridge 1");
    assertThat(expertPlay(environment, episode))
        .startsWith("go to shelf 2", "move knife 1 to shelf 2")
        .hasSizeLessThan(9);
    assertThat(episode.progress()).isEqualTo(1);
  }

  @Test
  void theExpertTakesOverWhereverChanceLed() {
    Environment environment = open();
    for (Split split : Split.values()) {
      for (Task task : environment.tasks(split).stream().toList()) {
        for (int seed = 0; seed < 12; seed++) {
          Episode episode = environment.start(task, 0);
          random(episode, new SplittableRandom(seed), 5 * seed);
          expertPlay(environment, episode);
          assertThat(episode.progress()).as(task.id() + " " + seed).isEqualTo(1);
        }
      }
    }
  }

  private static void random(Episode episode, SplittableRandom random, int steps) {
    for (int i = 0; i < steps && !episode.ended(); i++) {
      List<String> admissible = episode.observation().admissible();
      episode.step(new Action(admissible.get(random.nextInt(admissible.size()))));
    }
  }
}
