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
    return RunFiles.of(directory(run));
  }

  /** The directory meant: the path itself, or the run of that name under {@code runs}. */
  static Path directory(Path named) {
    Path below = Path.of("runs").resolve(named);
    return !new RunFiles(named).isRun() && new RunFiles(below).isRun() ? below : named;
  }

  /** Refuses a phase of which the run has no episodes. */
  static void check(TrajectoryReader reader, String phase) {
    List<String> known = reader.phases();
    if (!known.contains(phase)) {
      throw new IllegalArgumentException(Suggestions.unknown("phase", phase, known));
    }
  }
}
