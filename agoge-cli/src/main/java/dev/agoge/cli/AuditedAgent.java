package dev.agoge.cli;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.recipe.Recipe;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.train.TrainingPlan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which agent is audited, and where: that of a run, or a checkpoint in an environment. */
final class AuditedAgent {
  @Mixin EnvironmentChoice choice = new EnvironmentChoice();

  @Parameters(
      paramLabel = "RUN|ENVIRONMENT",
      description =
          "A run, whose agent, environment and recipe are taken; or an environment, for"
              + " --checkpoint.")
  String name = "";

  @Option(
      names = "--checkpoint",
      paramLabel = "CHECKPOINT",
      description = "The weights to audit: a checkpoint or a run (default: those of RUN).")
  Optional<String> checkpoint = Optional.empty();

  @Option(
      names = "--recipe",
      paramLabel = "NAME|FILE",
      description =
          "Whose settings of rollout and agent apply (default: the run's, or train's for an"
              + " environment).")
  Optional<String> recipe = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Change a parameter of the recipe given with --recipe. Repeatable.")
  Map<String, String> settings = new LinkedHashMap<>();

  /** What is audited. */
  record Audited(String environment, Map<String, String> options, Recipe recipe, Path checkpoint) {

    Environment open() {
      return Environments.open(environment, options);
    }
  }

  /** Reads what there is to read; opens nothing. */
  Audited read() {
    var files = new RunFiles(RunChoice.directory(Path.of(name)));
    if (!files.isRun()) {
      String weights =
          checkpoint.orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "'%s' is no run; give a run, or an environment with --checkpoint"
                          .formatted(name)));
      return new Audited(
          name,
          choice.all(),
          RecipeReader.read(recipe.orElse("train"), name, settings),
          AgentChoice.checkpoint(weights));
    }
    if (!settings.isEmpty() && recipe.isEmpty()) {
      throw new IllegalArgumentException("--set changes a recipe; name it with --recipe");
    }
    TrainingPlan plan = TrainingPlan.of(files);
    Map<String, String> all = new LinkedHashMap<>(plan.options());
    all.putAll(choice.all());
    return new Audited(
        plan.environment(),
        all,
        recipe.map(r -> RecipeReader.read(r, plan.environment(), settings)).orElse(plan.recipe()),
        AgentChoice.checkpoint(checkpoint.orElse(name)));
  }
}
