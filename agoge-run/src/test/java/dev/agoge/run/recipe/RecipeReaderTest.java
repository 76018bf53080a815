package dev.agoge.run.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.credit.GroupInGroup;
import dev.agoge.credit.GroupRelative;
import dev.agoge.recipe.Recipe;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class RecipeReaderTest {
  private static final Path ROOT = Path.of(System.getProperty("agoge.root"));

  @TempDir Path folder;

  static Iterable<String> shipped() {
    return RecipeReader.names();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedRecipeReadsAndNamesItself(String name) {
    Recipe recipe = RecipeReader.read(name, "household", Map.of());

    assertThat(recipe.name()).isEqualTo(name);
    assertThat(recipe.paper()).isNotBlank();
    assertThat(recipe.claim()).isNotBlank();
    assertThat(recipe.baseline())
        .satisfiesAnyOf(
            b -> assertThat(b).isEqualTo("none"), b -> assertThat(b).isIn(RecipeReader.names()));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedRecipeSatisfiesThePublishedSchema(String name) {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(RecipeReader.text(name));

    var result =
        new ValidatorFactory()
            .withJsonNodeFactory(new GsonNode.Factory())
            .validate(RecipeSchema.json(), JsonMapper.shared().writeValueAsString(tree));

    assertThat(result.getErrors()).isEmpty();
  }

  @Test
  void thePublishedSchemaIsTheOneDerivedFromTheRecords() throws Exception {
    Path published = ROOT.resolve("docs/recipe.schema.json");
    if (Boolean.getBoolean("agoge.update")) {
      Files.writeString(published, RecipeSchema.json());
    }

    assertThat(published).hasContent(RecipeSchema.json());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aResolvedRecipeReadsBackAsItself(String name) {
    Recipe recipe = RecipeReader.read(name, "crafting", Map.of());

    assertThat(RecipeReader.resolved("run.yaml", Resolved.yaml(recipe))).isEqualTo(recipe);
  }

  @Test
  void settingsFromTheCommandLineWinOverRecipeAndEnvironment() {
    Recipe recipe =
        RecipeReader.read(
            "gigpo", "household", Map.of("rollout.group", "16", "credit.anchor", "state"));

    assertThat(recipe.rollout().group()).isEqualTo(16);
    assertThat(recipe.credit())
        .isInstanceOfSatisfying(
            GroupInGroup.class, c -> assertThat(c.anchor()).isEqualTo(GroupInGroup.Anchor.STATE));
  }

  @Test
  void anotherCreditMethodDropsTheParametersOfTheFirst() {
    Recipe recipe = RecipeReader.read("gigpo", "household", Map.of("credit.method", "grpo"));

    assertThat(recipe.credit()).isEqualTo(new GroupRelative(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rolout: {group: 4}           | 4:1: unknown key 'rolout'; did you mean 'rollout'?",
        "rollout: {grup: 4}           | 4:11: unknown key 'rollout.grup'; did you mean"
            + " 'rollout.group'?",
        "rollout: {group: many}       | 4:18: rollout.group must be a whole number, not 'many'",
        "rollout: {group: 0}          | 4:18: rollout.group must be a whole number of at least 1,"
            + " not '0'",
        "rollout: {group: 99999999999} | 4:18: rollout.group must be a whole number, not"
            + " '99999999999'",
        "imitation: {noise: 2}        | 4:20: imitation.noise must be a number from 0 to 0.9, not"
            + " '2'",
        "rollout: {dynamicSampling: 1} | 4:28: rollout.dynamicSampling must be true or false, not"
            + " '1'",
        "rollout: 4                   | 4:10: rollout is a section: write its keys below it,"
            + " indented",
        "learn: {averaging: token}    | 4:20: unknown value of learn.averaging 'token'; did you"
            + " mean 'tokens'?",
        "learn: {averaging: [a]}      | 4:20: learn.averaging takes a single value",
        "claim: twice                 | 4:1: 'claim' is set twice",
        "model: {width: 30}           | model.heads (4) must divide model.width (30)",
        "rollout: {                   | 5:1: not YAML",
      })
  void mistakesAreReportedWithTheirPlace(String line, String complaint) throws Exception {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, "name: mine\npaper: none\nclaim: none\n" + line + "\n" + credit(line));

    assertThatThrownBy(() -> RecipeReader.read(file.toString(), "nowhere", Map.of()))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("mine.yaml")
        .hasMessageContaining(complaint);
  }

  @Test
  void aMissingNameIsReportedAsMissing() throws Exception {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, "paper: none\nclaim: none\ncredit: {method: rloo}\n");

    assertThatThrownBy(() -> RecipeReader.read(file.toString(), "nowhere", Map.of()))
        .hasMessageContaining("mine.yaml:1:1: 'name' is missing");
  }

  @Test
  void anUnknownRecipeSuggestsTheNearest() {
    assertThatThrownBy(() -> RecipeReader.read("gigop", "household", Map.of()))
        .hasMessage("unknown recipe 'gigop'; did you mean 'gigpo'?");
  }

  @Test
  void anUnknownCreditMethodSuggestsTheNearest() {
    assertThatThrownBy(
            () -> RecipeReader.read("gigpo", "household", Map.of("credit.method", "gigp")))
        .hasMessageContaining("unknown credit method 'gigp'; did you mean 'gigpo'?");
  }

  private static String credit(String line) {
    return line.endsWith("{") ? "" : "credit: {method: rloo}\n";
  }
}
