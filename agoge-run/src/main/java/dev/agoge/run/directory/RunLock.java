package dev.agoge.run.directory;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps a second process from writing to a run.
 *
 * <p>The operating system's lock on {@code lock} decides and vanishes with the process, however
 * that ends. Who holds it is told by {@code owner.json}, a file of its own: on POSIX systems a
 * process that closes <em>any</em> handle of a locked file loses its lock, so nobody may open
 * {@code lock} to look at it.
 */
final class RunLock implements AutoCloseable {
  private final Path owner;
  private final FileChannel channel;

  private RunLock(Path owner, FileChannel channel) {
    this.owner = owner;
    this.channel = channel;
  }

  /**
   * A process.
   *
   * @param pid its number
   * @param started when it started, in milliseconds since 1970; tells it from a later process with
   *     the same number; 0 where the system does not say
   */
  record Owner(long pid, long started) {

    static Owner self() {
      return of(ProcessHandle.current());
    }

    boolean alive() {
      return ProcessHandle.of(pid).filter(p -> p.isAlive() && of(p).equals(this)).isPresent();
    }

    private static Owner of(ProcessHandle process) {
      return new Owner(
          process.pid(), process.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L));
    }
  }

  /**
   * Takes the lock of a run directory.
   *
   * @throws RunException if a living process has it
   */
  static RunLock take(Path directory) {
    Path owner = directory.resolve("owner.json");
    holder(directory).ifPresent(o -> refuse(directory, "process " + o.pid()));
    Path file = directory.resolve("lock");
    return FileErrors.guarding(
        "lock",
        file,
        () -> {
          FileChannel channel = FileChannel.open(file, CREATE, WRITE);
          if (!locked(channel)) {
            channel.close();
            refuse(directory, "another process");
          }
          JsonFiles.write(owner, Owner.self());
          return new RunLock(owner, channel);
        });
  }

  /** The living process that writes to a run, if there is one. */
  static Optional<Owner> holder(Path directory) {
    Path owner = directory.resolve("owner.json");
    return Files.exists(owner)
        ? Optional.of(JsonFiles.read(owner, Owner.class)).filter(Owner::alive)
        : Optional.empty();
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
      return false;
    }
  }

  private static void refuse(Path directory, String who) {
    throw new RunException(
        Kind.IN_USE,
        "run " + directory + " is in use by " + who + "; wait for it, or end it first");
  }

  @Override
  public void close() {
    FileErrors.guarding(
        "unlock",
        owner,
        () -> {
          Files.deleteIfExists(owner);
          channel.close();
          return owner;
        });
  }
}
