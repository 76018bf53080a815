package dev.agoge.cli;

import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.support.Suggestions;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Which run to read. */
final class RunChoice {
  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "The run directory, or its name under runs/; 'agoge runs' lists them.")
  Path run = Path.of("");

  /** The files of the run. */
  RunFiles files() {
    var named = new RunFiles(Path.of("runs").resolve(run));
    return !new RunFiles(run).isRun() && named.isRun() ? named : RunFiles.of(run);
  }

  /** Refuses a phase of which the run has no episodes. */
  static void check(TrajectoryReader reader, String phase) {
    List<String> known = reader.phases();
    if (!known.contains(phase)) {
      throw new IllegalArgumentException(Suggestions.unknown("phase", phase, known));
    }
  }
}
