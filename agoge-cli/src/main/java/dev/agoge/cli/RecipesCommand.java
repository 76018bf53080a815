package dev.agoge.cli;

import dev.agoge.recipe.Recipe;
import dev.agoge.run.evidence.MethodRow;
import dev.agoge.run.evidence.MethodRows;
import dev.agoge.run.evidence.MethodsPage;
import dev.agoge.run.recipe.RecipeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists recipes. */
@Command(
    name = "recipes",
    mixinStandardHelpOptions = true,
    description = {
      "List the recipes, each with its paper, baseline and claim, and what was measured here:",
      "the difference in held-out success with its 95 %% interval.",
    })
final class RecipesCommand implements Callable<Integer> {
  @Mixin Output output = new Output();

  record Listed(
      String name, String paper, String baseline, String claim, Optional<MethodRow> measured) {}

  @Override
  public Integer call() {
    List<Listed> recipes =
        RecipeReader.names().stream()
            .map(name -> RecipeReader.read(name, "", Map.of()))
            .map(RecipesCommand::listed)
            .toList();
    output.document(recipes);
    for (Listed recipe : recipes) {
      output.line("%-10s %s".formatted(recipe.name, recipe.paper));
      output.line("%-10s claims: %s (baseline: %s)".formatted("", recipe.claim, recipe.baseline));
      output.line("%-10s %s".formatted("", measured(recipe)));
    }
    output.next("agoge recipe gigpo");
    return 0;
  }

  /** What is known of it here. */
  static String measured(Listed recipe) {
    return recipe
        .measured
        .map(row -> "measured: " + MethodsPage.measured(row))
        .orElse(
            recipe.baseline.equals("none")
                ? "others are compared with it"
                : "not measured yet: agoge reproduce " + recipe.name);
  }

  static Listed listed(Recipe recipe) {
    return new Listed(
        recipe.name(),
        recipe.paper(),
        recipe.baseline(),
        recipe.claim(),
        MethodRows.shipped(recipe.name()));
  }
}
