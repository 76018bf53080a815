package dev.agoge.cli;

import dev.agoge.recipe.Recipe;
import dev.agoge.run.evidence.MethodsPage;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.recipe.RecipeSchema;
import dev.agoge.run.recipe.Resolved;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Shows recipes. */
@Command(
    name = "recipe",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "What a recipe is: its paper, its baseline, what the paper claims and what was measured"
          + " here.",
      "",
      "  agoge recipe gigpo",
      "  agoge recipe show gigpo --environment crafting     every parameter",
    })
final class RecipeCommand implements Callable<Integer> {
  private static final String NO_LIMIT = "heldOutTasks: 0";

  @Mixin Output output = new Output();

  @Parameters(
      paramLabel = "RECIPE",
      arity = "0..1",
      description = "A shipped recipe's name, or a YAML file.")
  String recipe = "";

  @Override
  public Integer call() {
    if (recipe.isEmpty()) {
      throw new ParameterException(
          output.command.commandLine(), "which recipe? 'agoge recipes' lists them");
    }
    RecipesCommand.Listed listed = RecipesCommand.listed(RecipeReader.read(recipe, "", Map.of()));
    output.document(listed);
    output.line(listed.name());
    output.line("paper:     " + listed.paper());
    output.line("baseline:  " + listed.baseline());
    output.line("claims:    " + listed.claim());
    output.line(RecipesCommand.measured(listed));
    listed.measured().stream()
        .flatMap(row -> MethodsPage.details(row).stream())
        .forEach(output::line);
    output.next("agoge recipe show " + recipe);
    return 0;
  }

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
