package dev.agoge.cli;

import dev.agoge.recipe.Recipe;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.recipe.RecipeSchema;
import dev.agoge.run.recipe.Resolved;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows recipes. */
@Command(
    name = "recipe",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Show a recipe, or the schema that recipe files follow.")
final class RecipeCommand {
  private static final String NO_LIMIT = "heldOutTasks: 0";

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Print a recipe with every default filled in.")
  int show(
      @Mixin Output output,
      @Parameters(paramLabel = "RECIPE", description = "A shipped recipe's name, or a YAML file.")
          String recipe,
      @Option(
              names = "--environment",
              defaultValue = "household",
              description = "Whose defaults to fill in (default: ${DEFAULT-VALUE}).")
          String environment,
      @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change a parameter.")
          Map<String, String> settings) {
    Map<String, String> changes = settings == null ? Map.of() : new LinkedHashMap<>(settings);
    Recipe read = RecipeReader.read(recipe, environment, changes);
    output.document(Map.of("environment", environment, "recipe", read));
    output.line(Resolved.yaml(read).stripTrailing().replace(NO_LIMIT, NO_LIMIT + "  # all"));
    output.next("agoge train " + environment + " --recipe " + recipe);
    return 0;
  }

  @Command(
      name = "schema",
      mixinStandardHelpOptions = true,
      description = "Print the JSON schema of recipe files, for completion in an editor.")
  int schema(@Mixin Output output) {
    output.out().print(RecipeSchema.json());
    output.out().flush();
    return 0;
  }
}
