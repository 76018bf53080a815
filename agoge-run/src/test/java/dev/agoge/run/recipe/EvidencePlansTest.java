package dev.agoge.run.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Environments;
import dev.agoge.recipe.EvidencePlan;
import dev.agoge.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvidencePlansTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("agoge.root"), "recipes", "evidence");

  static List<String> plans() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files.map(f -> f.getFileName().toString().replace(".yaml", "")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyShippedPlanSuitsItsEnvironmentAndRecipes(String name) {
    EvidencePlan plan = EvidencePlans.named(name);
    Environments.open(plan.environment(), plan.options()).close();
    assertThat(plan.seeds()).isGreaterThanOrEqualTo(3);
    assertThat(RecipeReader.read("grpo", plan, Map.of()).learn().updates()).isPositive();
  }

  @Test
  void aRecipeWithoutAPlanOfItsOwnHasTheUsualOne() {
    assertThat(EvidencePlans.of("grpo")).isEqualTo(EvidencePlans.named(EvidencePlans.USUAL));
  }

  @Test
  void sizesOfThePlanDoNotOverruleWhatMakesTheMethod() {
    var plan =
        new EvidencePlan(
            "mine",
            "household",
            Map.of(),
            3,
            Map.of("learn.updates", "7", "learn.objective.clipHigh", "0.9", "rollout.tasks", "3"));
    Recipe dapo = RecipeReader.read("dapo", plan, Map.of());
    assertThat(dapo.learn().updates()).isEqualTo(7);
    assertThat(dapo.rollout().tasks()).isEqualTo(3);
    assertThat(dapo.learn().objective()).hasFieldOrPropertyWithValue("clipHigh", 0.28);
    assertThat(RecipeReader.read("imitation", plan, Map.of()).learn().updates()).isZero();
  }

  @Test
  void theDigestSpeaksOfSettingsAndNotOfWords() throws IOException {
    EvidencePlan plan = EvidencePlans.named(EvidencePlans.USUAL);
    Path mine = Files.createTempFile("grpo", ".yaml");
    String text = RecipeReader.text("grpo");
    Files.writeString(mine, text.replaceAll("claim: .*", "claim: something else"));
    assertThat(RecipeReader.digest(mine.toString(), plan))
        .isEqualTo(RecipeReader.digest("grpo", plan));
    Files.writeString(mine, text.replace("standardise: true", "standardise: false"));
    assertThat(RecipeReader.digest(mine.toString(), plan))
        .isNotEqualTo(RecipeReader.digest("grpo", plan));
    Files.delete(mine);
  }

  @Test
  void aPlanThatIsNotThereIsNamedWithWhereItWouldBe() {
    assertThatThrownBy(() -> EvidencePlans.named("nowhere"))
        .hasMessage(
            "there is no evidence plan 'nowhere'; it would be recipes/evidence/nowhere.yaml");
  }
}
