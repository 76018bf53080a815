package dev.agoge.run.directory;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import dev.agoge.run.store.TrajectoryStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A run directory that this process alone writes to, until it is closed or the process ends.
 *
 * <pre>
 * run.json         how it was made, {@link RunManifest}
 * state.json       how far it got, {@link RunState}
 * trajectories.db  every episode, {@link TrajectoryStore}
 * metrics.jsonl    one line an update, {@link MetricsLog}
 * checkpoints/     one folder each
 * result.json      what came out, {@link RunResult}
 * report.html      the same for people, with curves and episodes
 * tables/          every episode again, sealed as Parquet
 * lock, owner.json who writes
 * </pre>
 */
public final class RunDirectory implements AutoCloseable {
  /** What a start that was killed before its manifest may have left. */
  private static final Set<String> LEFTOVERS =
      Set.of("lock", "owner.json", ".owner.json.tmp", ".run.json.tmp", "checkpoints");

  private final RunFiles files;
  private final RunLock lock;

  private RunDirectory(RunFiles files, RunLock lock) {
    this.files = files;
    this.lock = lock;
  }

  /**
   * Makes a run.
   *
   * @param root a directory that does not exist or is empty
   * @throws RunException if a run or something else is there, or it cannot be written
   */
  public static RunDirectory create(Path root, RunManifest manifest) {
    RunFiles files = new RunFiles(root);
    if (files.isRun()) {
      throw new RunException(
          Kind.IN_USE,
          "there is a run at " + root + " already; resume it, or choose another --out");
    }
    FileErrors.guarding("create", root, () -> Files.createDirectories(root));
    refuseForeign(root);
    RunLock lock = RunLock.take(root);
    try {
      FileErrors.guarding(
          "create", files.checkpoints(), () -> Files.createDirectories(files.checkpoints()));
      JsonFiles.write(files.manifestFile(), manifest);
      return new RunDirectory(files, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens an existing run to go on with it.
   *
   * @throws RunException if there is none, or another process writes to it
   */
  public static RunDirectory open(Path root) {
    RunFiles files = RunFiles.of(root);
    return new RunDirectory(files, RunLock.take(root));
  }

  /**
   * A free name for a run, such as {@code household-gigpo-20261120-1}.
   *
   * @param folder where runs are kept; need not exist
   * @param environment its name; of an address, only what may be part of a file's name is kept
   */
  public static Path fresh(Path folder, String environment, String recipe, LocalDate date) {
    String stem =
        environment.replaceAll("[^A-Za-z0-9._-]+", "-")
            + "-"
            + recipe
            + "-"
            + date.format(DateTimeFormatter.BASIC_ISO_DATE)
            + "-";
    int number = 1;
    while (Files.exists(folder.resolve(stem + number))) {
      number++;
    }
    return folder.resolve(stem + number);
  }

  /** Where everything is. */
  public RunFiles files() {
    return files;
  }

  /** Says how far the run got. */
  public void save(RunState state) {
    JsonFiles.write(files.stateFile(), state);
  }

  /** Says what came out. */
  public void save(RunResult result) {
    JsonFiles.write(files.resultFile(), result);
  }

  /** Opens the trajectories for writing; the caller closes them. */
  public TrajectoryStore trajectories() {
    return TrajectoryStore.open(files.trajectoriesFile());
  }

  /** Opens the metrics for appending; the caller closes them. */
  public MetricsLog metrics() {
    return MetricsLog.open(files.metricsFile());
  }

  /** Lets others write. */
  @Override
  public void close() {
    lock.close();
  }

  private static void refuseForeign(Path root) {
    boolean foreign =
        FileErrors.guarding(
            "read",
            root,
            () -> {
              try (Stream<Path> entries = Files.list(root)) {
                return entries.anyMatch(e -> !LEFTOVERS.contains(e.getFileName().toString()));
              }
            });
    if (foreign) {
      throw new RunException(
          Kind.NOT_A_RUN,
          root + " holds other files and is not a run; choose another directory with --out");
    }
  }
}
