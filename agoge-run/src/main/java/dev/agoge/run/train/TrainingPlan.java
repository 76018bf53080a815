package dev.agoge.run.train;

import dev.agoge.recipe.Recipe;
import dev.agoge.run.directory.OptionFiles;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.recipe.RecipeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to train, on what, from where. Paths are absolute, wherever it is resumed from.
 *
 * @param environment name of the environment
 * @param options what it is opened with
 * @param recipe how
 * @param seed source of every random choice
 * @param threads how many threads compute
 * @param start weights to start from instead of new ones; imitation is left out then
 * @param command the command line, for the record
 */
public record TrainingPlan(
    String environment,
    Map<String, String> options,
    Recipe recipe,
    long seed,
    int threads,
    Optional<Path> start,
    List<String> command) {
  public TrainingPlan {
    options = Map.copyOf(OptionFiles.absolute(options));
    start = start.map(Path::toAbsolutePath);
    command = List.copyOf(command);
  }

  /**
   * What a run was made to do.
   *
   * @throws dev.agoge.run.RunException if its manifest cannot be read
   */
  public static TrainingPlan of(RunFiles run) {
    RunManifest manifest = run.manifest();
    return new TrainingPlan(
        manifest.environment(),
        manifest.environmentOptions(),
        RecipeReader.resolved(run.manifestFile().toString(), manifest.recipeText()),
        manifest.seed(),
        manifest.threads(),
        manifest.start().map(Path::of),
        manifest.command());
  }
}
