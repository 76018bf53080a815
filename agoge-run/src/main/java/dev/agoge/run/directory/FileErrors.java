package dev.agoge.run.directory;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

/** Says in one line what went wrong with a file. */
public final class FileErrors {
  private FileErrors() {}

  /** Something that may fail on a file. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run() throws IOException;
  }

  /**
   * Does something with a file.
   *
   * @param doing what it is, such as {@code write}
   * @throws RunException if that fails
   */
  public static <T> T guarding(String doing, Path file, Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw explain(e, doing, file);
    } catch (ReadOnlyFileSystemException e) {
      throw told(Kind.NOT_WRITABLE, e, doing, file, "its file system is read-only");
    }
  }

  private static RunException explain(IOException error, String doing, Path file) {
    String reason = reason(error).toLowerCase(Locale.ROOT);
    if (reason.contains("no space left")
        || reason.contains("quota exceeded")
        || reason.contains("not enough space")) {
      return told(
          Kind.DISK_FULL, error, doing, file, "the disk is full; free some space and go on");
    }
    if (error instanceof AccessDeniedException || reason.contains("read-only")) {
      return told(
          Kind.NOT_WRITABLE,
          error,
          doing,
          file,
          "access is denied; allow it or choose another directory with --out");
    }
    if (error instanceof NoSuchFileException && List.of("create", "write").contains(doing)) {
      return told(
          Kind.NOT_WRITABLE,
          error,
          doing,
          file,
          "nothing can be made there; choose another place with --out");
    }
    if (error instanceof NoSuchFileException) {
      return told(Kind.MISSING, error, doing, file, "it does not exist; check the path");
    }
    if (error instanceof NotDirectoryException
        || reason.contains("not a directory")
        || error instanceof java.nio.file.FileAlreadyExistsException) {
      return told(
          Kind.NOT_WRITABLE, error, doing, file, "a file is in the way; choose another directory");
    }
    return told(Kind.FAILED, error, doing, file, reason(error));
  }

  private static String reason(IOException error) {
    if (error instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    String message = error.getMessage();
    return message == null ? error.getClass().getSimpleName() : message;
  }

  private static RunException told(
      Kind kind, Exception error, String doing, Path file, String what) {
    return new RunException(kind, "cannot " + doing + " " + file + ": " + what, error);
  }
}
