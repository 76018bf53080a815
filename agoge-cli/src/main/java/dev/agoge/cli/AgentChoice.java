package dev.agoge.cli;

import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code --agent} names. */
final class AgentChoice {
  private AgentChoice() {}

  /** The run meant, if it is one and not a checkpoint or an agent without weights. */
  static Optional<RunFiles> run(String named) {
    return Optional.of(new RunFiles(RunChoice.directory(Path.of(named)))).filter(RunFiles::isRun);
  }

  /** The folder of weights meant by a path: a checkpoint itself, or the final one of a run. */
  static Path checkpoint(String named) {
    Path path = RunChoice.directory(Path.of(named));
    var files = new RunFiles(path);
    if (files.isRun()) {
      return files
          .result()
          .map(RunResult::checkpoint)
          .map(path::resolve)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "run " + named + " is not finished; finish it with: agoge resume " + named));
    }
    if (!Files.isDirectory(path)) {
      throw new IllegalArgumentException(
          "no agent '" + named + "': it is neither a checkpoint folder nor a run directory");
    }
    return path;
  }
}
