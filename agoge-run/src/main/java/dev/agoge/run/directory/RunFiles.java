package dev.agoge.run.directory;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import dev.agoge.run.store.TrajectoryReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The files of a run, for reading; the run may be going on meanwhile.
 *
 * @param root the run directory
 */
public record RunFiles(Path root) {

  /**
   * The files of an existing run.
   *
   * @throws RunException if there is no run
   */
  public static RunFiles of(Path root) {
    RunFiles files = new RunFiles(root);
    if (!files.isRun()) {
      throw new RunException(
          Files.exists(root) ? Kind.NOT_A_RUN : Kind.MISSING,
          "there is no run at " + root + "; list the runs there are with: agoge runs");
    }
    return files;
  }

  /** Whether there is a run. */
  public boolean isRun() {
    return Files.isRegularFile(manifestFile());
  }

  /** Where {@link RunManifest} is. */
  public Path manifestFile() {
    return root.resolve("run.json");
  }

  /** Where {@link RunState} is. */
  public Path stateFile() {
    return root.resolve("state.json");
  }

  /** Where {@link RunResult} is. */
  public Path resultFile() {
    return root.resolve("result.json");
  }

  /** Where {@link MetricsLog} is. */
  public Path metricsFile() {
    return root.resolve("metrics.jsonl");
  }

  /** Where the trajectories are while the run goes, and after. */
  public Path trajectoriesFile() {
    return root.resolve("trajectories.db");
  }

  /** The folder of checkpoints, one folder each. */
  public Path checkpoints() {
    return root.resolve("checkpoints");
  }

  /** The folder of a checkpoint. */
  public Path checkpoint(String id) {
    return checkpoints().resolve(id);
  }

  /** Where the report is. */
  public Path reportFile() {
    return root.resolve("report.html");
  }

  /** The folder of the Parquet tables of a finished run. */
  public Path tables() {
    return root.resolve("tables");
  }

  /** How the run was made. */
  public RunManifest manifest() {
    return JsonFiles.read(manifestFile(), RunManifest.class);
  }

  /** How far it got. */
  public RunState state() {
    return Files.exists(stateFile()) ? JsonFiles.read(stateFile(), RunState.class) : RunState.NEW;
  }

  /** What came out, once it is finished. */
  public Optional<RunResult> result() {
    return Files.exists(resultFile())
        ? Optional.of(JsonFiles.read(resultFile(), RunResult.class))
        : Optional.empty();
  }

  /**
   * What a finished run cost, from nothing: with the run beside it whose weights it started from,
   * as those of a comparison start from the imitation that they share. Weights from elsewhere count
   * as given.
   *
   * @throws RunException if it is not finished
   */
  public RunResult.Budget cost() {
    RunResult.Budget own =
        result()
            .map(RunResult::budget)
            .orElseThrow(
                () ->
                    new RunException(
                        Kind.MISSING,
                        "run " + root + " is not finished; go on with: agoge resume " + root));
    return startedBeside().flatMap(RunFiles::result).map(r -> own.plus(r.budget())).orElse(own);
  }

  /** The run in the same folder from whose checkpoint this one started. */
  private Optional<RunFiles> startedBeside() {
    Path folder = root.toAbsolutePath().normalize().resolveSibling("");
    return manifest()
        .start()
        .map(start -> Path.of(start).toAbsolutePath().normalize())
        .filter(start -> start.startsWith(folder) && !start.equals(folder))
        .map(start -> new RunFiles(folder.resolve(folder.relativize(start).getName(0))))
        .filter(RunFiles::isRun);
  }

  /** Its metrics so far. */
  public List<JsonNode> metrics() {
    return MetricsLog.read(metricsFile());
  }

  /** A reader of its trajectories, which the caller closes. */
  public TrajectoryReader trajectories() {
    return TrajectoryReader.open(trajectoriesFile());
  }

  /** Whether it is going on, done or interrupted. */
  public RunStatus status() {
    if (RunLock.holder(root).isPresent()) {
      return RunStatus.RUNNING;
    }
    return state().finished() ? RunStatus.FINISHED : RunStatus.INTERRUPTED;
  }
}
