package dev.agoge.run.audit;

import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private static RunManifest essence(RunManifest manifest) {
    return new RunManifest(
        manifest.schema(),
        manifest.recipe(),
        manifest.recipeText(),
        manifest.environment(),
        manifest.environmentOptions(),
        manifest.optionFiles(),
        manifest.start(),
        manifest.seed(),
        0,
        Map.of(),
        Optional.empty(),
        new RunManifest.Machine("", 0, 0),
        Instant.EPOCH,
        List.of());
  }
}
