package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  private static final String DOMAIN =
      """
      (define (domain doors)
        (:predicates (open ?d))
        (:action push :parameters (?d)
          :precondition (not (open ?d))
          :effect (opne ?d)))
      """;
  private static final String PROBLEM =
      "(define (problem one) (:domain doors) (:objects a) (:init) (:goal (open a)))";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheNearest() {
    Said.by("trian", "household").refused(2, "unknown command 'trian'; did you mean 'train'?");
  }

  @Test
  void anUnknownOptionIsAnsweredWithTheNearest() {
    Said.by("train", "household", "--recip=gigpo")
        .refused(2, "unknown option '--recip'; did you mean '--recipe'?; see: agoge train --help");
  }

  @Test
  void anUnknownEnvironmentIsAnsweredWithTheNearest() {
    for (String command : List.of("train", "play", "check")) {
      Said.by(command, "houshold")
          .refused(2, "unknown environment 'houshold'; did you mean 'household'?");
    }
    Said.by("eval", "houshold", "--agent", "random").refused(2, "did you mean 'household'?");
  }

  @Test
  void anUnknownOptionOfAnEnvironmentIsAnsweredWithTheNearest() {
    Said.by("check", "household", "--option", "familes=heat")
        .refused(2, "unknown option of environment household 'familes'; did you mean 'families'?");
  }

  @Test
  void anUnknownRecipeIsAnsweredWithTheNearest() {
    Said.by("train", "crafting", "--recipe", "gigop")
        .refused(2, "unknown recipe 'gigop'; did you mean 'gigpo'?");
    Said.by("recipe", "show", "gigop").refused(2, "did you mean 'gigpo'?");
  }

  @Test
  void aRecipeFileThatIsNotThereIsNamed() {
    Said.by("train", "crafting", "--recipe", "mine.yaml").refused(2, "no recipe file mine.yaml");
  }

  @Test
  void aRecipeWithAWrongTypeSaysWhere() throws IOException {
    String recipe =
        file(
            "mine.yaml",
            """
            name: mine
            paper: none
            claim: none
            credit: {method: rloo}
            learn:
              updates: many
            """);
    Said said = Said.by("train", "crafting", "--recipe", recipe);
    said.refused(65, recipe + ":6:12: learn.updates must be a whole number, not 'many'");
  }

  @Test
  void aRecipeWithAnUnknownKeySaysWhereAndWhatWasMeant() throws IOException {
    String recipe = file("mine.yaml", "name: mine\nlearn:\n  updats: 3\n");
    Said said = Said.by("train", "crafting", "--recipe", recipe);
    said.refused(65, recipe + ":3:");
    assertThat(said.err()).contains("did you mean 'learn.updates'?");
  }

  @Test
  void aSettingThatDoesNotExistIsAnsweredWithTheNearest() {
    Said said = Said.by("train", "crafting", "--set", "learn.updats=3");
    said.refused(2, "--set learn.updats=3");
    assertThat(said.err()).contains("did you mean 'learn.updates'?");
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    Said.by("eval", "crafting", "--agent", "random", "--seed", "one")
        .refused(2, "'one' is not a long");
  }

  @Test
  void malformedPddlIsToldWithItsPlace() throws IOException {
    String domain = file("doors.pddl", DOMAIN);
    String problem = file("one.pddl", PROBLEM);
    Said.by("play", "--environment", "planning", "--domain", domain, "--problem", problem)
        .refused(65, domain + ":5:13: unknown predicate 'opne'; did you mean 'open'?");
  }

  @Test
  void aPddlFileThatIsNotThereIsNamed() throws IOException {
    String problem = file("one.pddl", PROBLEM);
    Said.by("play", "planning", "--domain", "nowhere.pddl", "--problem", problem)
        .refused(2, "option domain: there is no file nowhere.pddl");
  }

  @Test
  void aDomainWithoutAProblemIsRefused() throws IOException {
    Said.by("play", "planning", "--domain", file("doors.pddl", DOMAIN))
        .refused(2, "options domain and problem belong together");
  }

  @Test
  void aTaskThatIsNotThereIsRefused() {
    Said.by("play", "crafting", "--task", "99999999").refused(2, "task 99999999 does not exist");
  }

  @Test
  void aSplitThatIsNotThereIsRefused() {
    Said.by("eval", "crafting", "--agent", "random", "--split", "test")
        .refused(2, "unknown split 'test'; known: train, validation, held-out");
  }

  @Test
  void anAgentThatIsNotThereIsRefused() {
    Said.by("eval", "crafting", "--agent", "runs/nowhere").refused(2, "no agent 'runs/nowhere'");
  }

  @Test
  void aRunThatIsNotThereIsRefused() {
    String nowhere = folder.resolve("nowhere").toString();
    Said.by("resume", nowhere).refused(3, "there is no run at " + nowhere);
    Said.by("rerun", nowhere).refused(3, "there is no run at " + nowhere);
  }

  @Test
  void jsonStaysEmptyWhenACommandFails() {
    Said.by("eval", "houshold", "--agent", "random", "--json").refused(2, "did you mean");
  }
}
