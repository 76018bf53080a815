package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.run.recipe.RecipeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {
  private static final List<String> TINY =
      List.of(
          "model.layers=1",
          "model.width=16",
          "model.heads=2",
          "model.keyValueHeads=1",
          "model.hidden=16",
          "model.vocabulary=400",
          "imitation.updates=1",
          "imitation.batchTokens=400",
          "rollout.tasks=2",
          "rollout.group=2",
          "rollout.stepLimit=4",
          "learn.updates=1",
          "evaluate.points=1",
          "evaluate.validationTasks=2",
          "evaluate.heldOutTasks=3");

  @TempDir Path folder;

  private Said compare(String... more) {
    return compare(List.of("imitation", "grpo"), more);
  }

  private Said compare(List<String> recipes, String... more) {
    List<String> command = new ArrayList<>(List.of("compare"));
    command.addAll(recipes);
    command.addAll(List.of("--environment", "crafting", "--threads", "1"));
    TINY.forEach(setting -> command.addAll(List.of("--set", setting)));
    command.addAll(List.of("--out", folder.resolve("runs").toString()));
    command.addAll(List.of(more));
    return Said.by(command.toArray());
  }

  @Test
  void itWritesAReportWithPairsCurvesAndUnequalBudgets() throws IOException {
    Said said = compare("--seeds", "2", "--json");

    assertThat(said.code()).as(said.err()).isZero();
    JsonNode document = said.json();
    assertThat(document.get("runs")).hasSize(4);
    assertThat(document.get("pairs")).hasSize(1);
    assertThat(document.get("pairs").get(0).propertyNames())
        .contains("a", "b", "difference", "low", "high", "p", "pCorrected");
    assertThat(document.get("runs").valueStream().map(r -> r.get("recipe").asString("")))
        .containsExactly("imitation", "grpo", "imitation", "grpo");
    assertThat(document.get("costs").valueStream().map(c -> c.get("updates").asInt(0)))
        .containsExactly(1, 2, 1, 2);
    assertThat(said.err()).contains("warning: the recipes had unequal budgets");
    String page = Files.readString(folder.resolve("runs").resolve("report.html"));
    assertThat(page)
        .contains("imitation − grpo", "runs and tasks crossed", "unequal budgets")
        .contains("agoge compare imitation grpo --environment crafting", "--seeds 2");
  }

  @Test
  void oneSeedIsSaidToSpeakOfTheWeightsOnly() throws IOException {
    assertThat(compare("--seeds", "1").code()).isZero();
    assertThat(Files.readString(folder.resolve("runs").resolve("report.html")))
        .contains("not of the recipes");
  }

  @Test
  void twoRecipesOfOneNameAreRefusedBeforeAnythingRuns() {
    Said said = compare(List.of("imitation", "grpo", "grpo"), "--seeds", "1");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("two of the recipes are named grpo");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void aRecipeThatOnlyImitatesKeepsItsNameWhereItSharesARun() throws IOException {
    String text = RecipeReader.text("imitation").replace("name: imitation", "name: mine");
    Path mine = Files.writeString(folder.resolve("mine.yaml"), text);
    Said said = compare(List.of("imitation", "grpo", mine.toString()), "--seeds", "1", "--json");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.json().get("runs").valueStream().map(r -> r.get("recipe").asString("")))
        .containsExactly("imitation", "grpo", "mine");
  }

  @Test
  void aFolderWithRunsOfOtherSettingsIsRefused() {
    assertThat(compare("--seeds", "1").code()).isZero();
    Said said = compare("--seeds", "1", "--set", "learn.objective.kl=0.5");
    assertThat(said.code()).isNotZero();
    assertThat(said.err()).contains("holds a run with other settings");
  }
}
