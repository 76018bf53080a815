package dev.agoge.cli;

import dev.agoge.recipe.Recipe;
import dev.agoge.run.recipe.RecipeReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists recipes. */
@Command(
    name = "recipes",
    mixinStandardHelpOptions = true,
    description = "List the recipes, each with its paper, baseline and claim.")
final class RecipesCommand implements Callable<Integer> {
  @Mixin Output output = new Output();

  record Listed(String name, String paper, String baseline, String claim) {}

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
    }
    output.next("agoge recipe show gigpo");
    return 0;
  }

  private static Listed listed(Recipe recipe) {
    return new Listed(recipe.name(), recipe.paper(), recipe.baseline(), recipe.claim());
  }
}
