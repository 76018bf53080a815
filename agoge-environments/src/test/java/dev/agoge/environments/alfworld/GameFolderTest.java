package dev.agoge.environments.alfworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.support.InputFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GameFolderTest {
  @TempDir Path folder;

  private Environment open(String... more) {
    Map<String, String> options =
        more.length == 0
            ? Map.of("games", folder.toString())
            : Map.of("games", folder.toString(), more[0], more[1]);
    return Environments.open("alfworld", options);
  }

  private static Map<String, Object> mug() {
    return Games.game("put a mug in shelf", Games.goal("MugType", "ShelfType"), Grammar.MOVE);
  }

  private static List<String> ids(Environment environment, Split split) {
    return environment.tasks(split).stream().map(Task::id).toList();
  }

  @Test
  void namesOnThePathDecideTheSplit() {
    Games.writeFolder(folder);
    Environment environment = open();
    assertThat(ids(environment, Split.TRAIN))
        .containsExactly(
            "json_2.1.1/train/pick_and_place_simple-Mug-None-Shelf-1/trial_1",
            "json_2.1.1/train/pick_heat_then_place_in_recep-Egg-None-Fridge-1/trial_2");
    assertThat(environment.tasks(Split.VALIDATION).get(0).family())
        .isEqualTo("pick_clean_then_place_in_recep");
    assertThat(environment.tasks(Split.HELD_OUT).size()).isEqualTo(2);
    assertThat(environment.tasks(Split.TRAIN).get(0).difficulty()).isEqualTo(3);
  }

  @Test
  void aSplitsOwnFolderIsThatSplit() {
    Games.writeFolder(folder);
    Environment environment =
        Environments.open(
            "alfworld", Map.of("games", folder.resolve("json_2.1.1/valid_seen").toString()));
    assertThat(environment.tasks(Split.VALIDATION).size()).isEqualTo(1);
    assertThat(environment.tasks(Split.TRAIN).size()).isZero();
  }

  @Test
  void withoutSuchNamesTheContentDecides() {
    for (int i = 0; i < 40; i++) {
      Map<String, Object> game = mug();
      game.put("pddl_problem", game.get("pddl_problem") + "; variant " + i);
      Games.write(folder.resolve("mine/" + i + ".tw-pddl"), game);
    }
    Environment environment = open();
    int train = environment.tasks(Split.TRAIN).size();
    int validation = environment.tasks(Split.VALIDATION).size();
    int heldOut = environment.tasks(Split.HELD_OUT).size();
    assertThat(train + validation + heldOut).isEqualTo(40);
    assertThat(train).isBetween(18, 38);
    assertThat(environment.tasks(Split.TRAIN).get(0).family()).isEqualTo("game");
  }

  @Test
  void aGameThatIsThereTwiceIsListedOnce() {
    Games.write(folder.resolve("train/a/game.tw-pddl"), mug());
    Games.write(folder.resolve("train/b/game.tw-pddl"), mug());
    assertThat(ids(open(), Split.TRAIN)).containsExactly("train/a");
  }

  private void refuses(Map<String, Object> fields, String message) {
    Path file = folder.resolve("train/x/game.tw-pddl");
    Games.write(file, fields);
    assertThatThrownBy(() -> open().tasks(Split.TRAIN))
        .isInstanceOf(InputFileException.class)
        .hasMessage(file + message);
  }

  @Test
  void aFileThatIsNoGameIsNamedWithItsPlace() {
    Path file = folder.resolve("train/x/game.tw-pddl");
    Games.write(file, "{\"pddl_domain\": \"\",\n \"grammar\" }");
    assertThatThrownBy(() -> open().tasks(Split.TRAIN))
        .isInstanceOf(InputFileException.class)
        .hasMessageStartingWith(file + ":2:")
        .hasMessageEndingWith(": it is not JSON; unpack or download it again");
    Games.write(file, "[]");
    assertThatThrownBy(() -> open().tasks(Split.TRAIN))
        .hasMessage(file + ": it is no JSON object; unpack or download it again");
  }

  @Test
  void aMissingFieldIsNamed() {
    Map<String, Object> game = mug();
    game.remove("pddl_problem");
    refuses(game, ": it has no text 'pddl_problem'; give a game.tw-pddl file of ALFWorld");
    game = mug();
    game.put("grammar", "nothing");
    refuses(
        game,
        ": its grammar has no sentence 'Your task is to: ...'; generate the game with ALFWorld's"
            + " tools, which write it");
  }

  @Test
  void aMistakeInThePddlIsNamedWithLineAndColumn() {
    Map<String, Object> game = mug();
    game.put("pddl_domain", Games.DOMAIN.replace("(openable ?r)", "(openabel ?r)"));
    Path file = folder.resolve("train/x/game.tw-pddl");
    Games.write(file, game);
    assertThatThrownBy(() -> open().tasks(Split.TRAIN))
        .isInstanceOf(InputFileException.class)
        .hasMessageMatching(
            "\\Q"
                + file
                + "\\E:pddl_domain:\\d+:\\d+: unknown predicate 'openabel'; did you mean"
                + " 'openable'\\?");
  }

  @Test
  void gamesWithSeveralAgentsOrAGoalReachedAreRefused() {
    Map<String, Object> game = mug();
    game.put(
        "pddl_problem",
        String.valueOf(game.get("pddl_problem"))
            .replace("agent1 - agent", "agent1 - agent b - agent"));
    Path file = folder.resolve("train/x/game.tw-pddl");
    Games.write(file, game);
    assertThatThrownBy(() -> open().start(open().tasks(Split.TRAIN).get(0), 0))
        .hasMessage(file + ": the game has 2 agents; only games with one agent can be played");
    game = Games.game("put a mug in fridge", Games.goal("MugType", "FridgeType"), Grammar.MOVE);
    Games.write(file, game);
    assertThatThrownBy(() -> open().start(open().tasks(Split.TRAIN).get(0), 0))
        .hasMessage(file + ": the goal holds at the start; leave the game out");
  }

  @Test
  void optionsAreChecked() {
    assertThatThrownBy(() -> Environments.open("alfworld", Map.of()))
        .hasMessageStartingWith("environment alfworld: option games is missing; give the folder");
    assertThatThrownBy(this::open).hasMessageStartingWith("option games: no file *.tw-pddl under");
    assertThatThrownBy(() -> Environments.open("alfworld", Map.of("games", folder + "/none")))
        .hasMessage(
            "option games: there is no folder "
                + folder
                + "/none; give the path of an existing"
                + " one");
    Games.writeFolder(folder);
    assertThatThrownBy(() -> open("grammar", "pu"))
        .hasMessage("unknown value of option grammar 'pu'; did you mean 'put'?");
  }

  @Test
  void aTaskOfAnotherFolderIsRefused() {
    Games.writeFolder(folder);
    Environment environment = open();
    Task task = environment.tasks(Split.TRAIN).get(0);
    Games.write(
        folder.resolve(task.id() + "/game.tw-pddl"),
        Games.game("put a egg in fridge", Games.goal("EggType", "FridgeType"), Grammar.MOVE));
    assertThatThrownBy(() -> open().start(task, 0))
        .hasMessageContaining("is another game than")
        .hasMessageEndingWith("give the folder it was listed from");
    Task unknown = new Task(AlfworldEnvironment.ID, "x", Split.TRAIN, "game", 1, "x");
    assertThatThrownBy(() -> environment.start(unknown, 0))
        .hasMessageStartingWith("no task 'x' of alfworld-v1 under");
  }
}
