package dev.agoge.run.audit;

import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunState;
import dev.agoge.run.recipe.RecipeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The run directory of an audit. There is never anything to resume in it: the audit goes on. */
public final class AuditDirectory {
  private AuditDirectory() {}

  /**
   * Makes a directory, or opens that of the same audit to go on with it.
   *
   * @param manifest what is audited
   * @throws IllegalArgumentException if it holds another run or audit
   */
  public static RunDirectory open(Path root, RunManifest manifest) {
    if (!new RunFiles(root).isRun()) {
      RunDirectory made = RunDirectory.create(root, manifest);
      made.save(new RunState(CreditAuditing.PHASE, 0, 0, Map.of(), true));
      return made;
    }
    if (!essence(RunFiles.of(root).manifest()).equals(essence(manifest))) {
      throw new IllegalArgumentException(
          root + " holds another run or audit; choose another directory with --out");
    }
    return RunDirectory.open(root);
  }

  /** What decides how an audit goes; a recipe written by an older version counts as it is read. */
  private static List<Object> essence(RunManifest manifest) {
    return List.of(
        RecipeReader.resolved(manifest.recipe(), manifest.recipeText()),
        manifest.recipe(),
        manifest.environment(),
        manifest.environmentOptions(),
        manifest.optionFiles(),
        manifest.start(),
        manifest.seed());
  }
}
