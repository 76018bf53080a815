package dev.agoge.run.store;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The writer thread. It commits whatever has queued up while the last commit was on its way to the
 * disk, so a lone caller waits for one commit and a thousand callers share a few (group commit,
 * DeWitt et al., SIGMOD 1984, section 5.2, without a timer).
 */
final class GroupCommit implements AutoCloseable {
  private static final int MOST_TOGETHER = 512;

  private final Path file;
  private final Connection connection;

  /** Only the writer thread uses it while that lives. */
  private EpisodeWriter rows;

  private final Thread thread;
  private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>();

  /** Why nothing can be written any more; only the writer thread uses it. */
  private Optional<RunException> broken = Optional.empty();

  /** Guarded by {@code this}: once true nothing more is queued. */
  private boolean closed;

  private GroupCommit(Path file, Connection connection) throws SQLException {
    this.file = file;
    this.connection = connection;
    this.rows = new EpisodeWriter(connection);
    this.thread = Thread.ofPlatform().name("trajectory-store").daemon().unstarted(this::serve);
  }

  /** Something to write within a transaction. */
  @FunctionalInterface
  interface Work {
    void on(EpisodeWriter rows) throws SQLException;
  }

  private record Job(String what, Optional<Work> work, CompletableFuture<Void> durable) {}

  /** Thrown through a transaction that one job spoilt. */
  private static final class Spoilt extends RuntimeException {
    private final transient Job job;

    private final Exception why;

    Spoilt(Job job, Exception why) {
      super(why);
      this.job = job;
      this.why = why;
    }
  }

  static GroupCommit start(Path file, Connection connection) {
    try {
      GroupCommit started = new GroupCommit(file, connection);
      started.thread.start();
      return started;
    } catch (SQLException e) {
      throw SqlErrors.explain(e, file, "write");
    }
  }

  /**
   * Completes when the work is on disk, or with a {@link RunException} when it will not be.
   *
   * @param what is written, such as {@code episode 7}, for errors
   */
  synchronized CompletableFuture<Void> submit(String what, Work work) {
    if (closed) {
      throw new IllegalStateException("the trajectory store " + file + " is closed");
    }
    Job job = new Job(what, Optional.of(work), new CompletableFuture<>());
    queue.add(job);
    return job.durable();
  }

  @Override
  public void close() {
    CompletableFuture<Void> last = new CompletableFuture<>();
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      queue.add(new Job("", Optional.empty(), last));
    }
    last.join();
    try (connection) {
      rows.close();
      plain();
    } catch (SQLException e) {
      throw SqlErrors.explain(e, file, "close");
    }
  }

  private void serve() {
    List<Job> batch = new ArrayList<>();
    boolean open = true;
    while (open) {
      batch.clear();
      try {
        batch.add(queue.take());
      } catch (InterruptedException e) {
        // Nobody but close() ends this thread, and callers wait for it.
        continue;
      }
      queue.drainTo(batch, MOST_TOGETHER - 1);
      open = batch.stream().allMatch(j -> j.work().isPresent());
      commit(batch);
    }
  }

  /** Commits what can be; a job that cannot be written is left out and the others tried again. */
  private void commit(List<Job> batch) {
    if (broken.isPresent()) {
      fail(batch, broken.get());
      return;
    }
    List<Job> left = new ArrayList<>(batch);
    Optional<Job> spoilt;
    do {
      spoilt = attempt(left);
      spoilt.ifPresent(left::remove);
    } while (spoilt.isPresent() && broken.isEmpty());
    broken.ifPresent(why -> fail(left, why));
  }

  /** One transaction; returns the job that spoilt it, if it was rolled back because of one. */
  private Optional<Job> attempt(List<Job> batch) {
    List<Job> written = new ArrayList<>(batch.size());
    try {
      Databases.inTransaction(connection, () -> write(batch, written));
      written.forEach(j -> j.durable().complete(null));
    } catch (Spoilt e) {
      startAfresh();
      e.job.durable().completeExceptionally(malformed(e.job, e.why));
      return Optional.of(e.job);
    } catch (SQLException e) {
      startAfresh();
      fail(batch, SqlErrors.explain(e, file, "write"));
    } catch (RuntimeException e) {
      startAfresh();
      fail(batch, e);
    } catch (Error e) {
      // What state the connection is in cannot be known; whoever waits must hear of it.
      broken = Optional.of(ended(e));
      fail(batch, broken.get());
    }
    return Optional.empty();
  }

  private RunException ended(Throwable why) {
    return new RunException(
        Kind.FAILED,
        "cannot write %s any more: its writer ended (%s); mend that and resume the run"
            .formatted(file, why),
        why);
  }

  private RunException malformed(Job job, Exception why) {
    return new RunException(
        Kind.FAILED,
        "cannot write %s to %s: it is malformed (%s); nothing of it is stored"
            .formatted(job.what(), file, why),
        why);
  }

  private void write(List<Job> batch, List<Job> written) throws SQLException {
    for (Job job : batch) {
      if (write(job)) {
        written.add(job);
      }
    }
  }

  /** A job that refuses itself, before it writes anything, does not harm the others. */
  private boolean write(Job job) throws SQLException {
    try {
      if (job.work().isPresent()) {
        job.work().get().on(rows);
      }
      return true;
    } catch (RunException e) {
      job.durable().completeExceptionally(e);
      return false;
    } catch (SQLException e) {
      if (SqlErrors.isOfTheValues(e)) {
        throw new Spoilt(job, e);
      }
      throw e;
    } catch (RuntimeException e) {
      throw new Spoilt(job, e);
    }
  }

  /** Statements of a failed transaction cannot be relied on, and its texts were rolled back. */
  private void startAfresh() {
    try {
      rows.close();
      rows = new EpisodeWriter(connection);
    } catch (SQLException e) {
      broken = Optional.of(SqlErrors.explain(e, file, "write"));
    }
  }

  /** Tells who waits; that the writer is to end is no work, and cannot fail. */
  private static void fail(List<Job> jobs, RuntimeException why) {
    for (Job job : jobs) {
      if (job.work().isPresent()) {
        job.durable().completeExceptionally(why);
      } else {
        job.durable().complete(null);
      }
    }
  }

  /** Leaves write-ahead mode, unless a reader still needs the log. */
  private void plain() throws SQLException {
    try {
      Databases.execute(connection, "PRAGMA busy_timeout = 0");
      Databases.execute(connection, "PRAGMA journal_mode = DELETE");
    } catch (SQLException e) {
      if (SqlErrors.explain(e, file, "close").kind() != Kind.IN_USE) {
        throw e;
      }
    }
  }
}
