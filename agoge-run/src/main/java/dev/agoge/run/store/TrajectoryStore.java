package dev.agoge.run.store;

import dev.agoge.credit.Credited;
import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import dev.agoge.trajectory.Trajectory;
import dev.agoge.trajectory.TrajectorySink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Where a run keeps its trajectories while it goes: one SQLite file in write-ahead mode.
 *
 * <p>Any number of threads call in; one writer thread takes whatever has queued up since its last
 * commit and commits it together, so that the price of reaching the disk is shared. Every method
 * returns when its data would survive the end of the process and of the machine ({@code
 * synchronous=FULL}), and throws {@link RunException} if it could not be written: then nothing of
 * it is stored.
 */
public final class TrajectoryStore implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path file;
  private final GroupCommit writer;

  private TrajectoryStore(Path file, GroupCommit writer) {
    this.file = file;
    this.writer = writer;
  }

  /**
   * Opens a file for writing, and makes it if there is none.
   *
   * @throws RunException if it cannot be written, is damaged or is not ours
   */
  public static TrajectoryStore open(Path file) {
    return open(file, PATIENCE);
  }

  static TrajectoryStore open(Path file, Duration patience) {
    return new TrajectoryStore(
        file, GroupCommit.start(file, Databases.openForWriting(file, patience)));
  }

  /**
   * Stores an episode; does nothing if one with its id is stored, unless that one's infrastructure
   * failed: then the new one takes its place.
   *
   * @param phase what the run was doing, such as {@code imitation} or {@code held-out}
   * @param update how many updates the agent had seen
   */
  public void append(String phase, int update, Trajectory trajectory) {
    String what = "episode " + trajectory.id();
    await(() -> writer.submit(what, rows -> rows.write(phase, update, trajectory)).join());
  }

  /** Stores what it is given under a phase and update. */
  public TrajectorySink sink(String phase, int update) {
    return trajectory -> append(phase, update, trajectory);
  }

  /** Stores the advantages that a method gave a stored episode, in place of earlier ones. */
  public void credit(String trajectoryId, String method, Credited credited) {
    if (!credited.trajectory().id().equals(trajectoryId)) {
      throw new IllegalArgumentException(
          "credit for " + trajectoryId + " is of " + credited.trajectory().id());
    }
    credit(method, List.of(credited));
  }

  /** Stores the advantages of many episodes, all of which must be stored, in one commit. */
  public void credit(String method, Collection<Credited> credited) {
    List<Credited> each = List.copyOf(credited);
    String what = "the credit by " + method;
    await(() -> writer.submit(what, rows -> creditAll(rows, method, each)).join());
  }

  /** A new reader of the same file; the caller closes it. */
  public TrajectoryReader reader() {
    return TrajectoryReader.open(file);
  }

  /** Waits for what is queued, then leaves one plain file, readable from read-only places too. */
  @Override
  public void close() {
    writer.close();
  }

  private void creditAll(EpisodeWriter rows, String method, List<Credited> credited)
      throws java.sql.SQLException {
    for (Credited each : credited) {
      if (rows.number(each.trajectory().id()) < 0) {
        throw new RunException(
            Kind.MISSING,
            "cannot credit episode "
                + each.trajectory().id()
                + ": it is not in "
                + file
                + "; append it first");
      }
    }
    for (Credited each : credited) {
      rows.credit(rows.number(each.trajectory().id()), method, each.advantages());
    }
  }

  private static void await(Runnable commit) {
    try {
      commit.run();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RunException told) {
        throw new RunException(told.kind(), String.valueOf(told.getMessage()), told);
      }
      throw e;
    }
  }
}
