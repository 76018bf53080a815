package dev.agoge.run.directory;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Replaces files so that a reader, or the next start after a crash, sees the old or the new. */
public final class AtomicFiles {
  private AtomicFiles() {}

  /**
   * Replaces a file's contents; returns when they would survive the end of the machine.
   *
   * @throws dev.agoge.run.RunException if that fails; then the file is as it was
   */
  public static void write(Path file, String contents) {
    FileErrors.guarding(
        "write",
        file,
        () -> {
          replace(file, contents);
          return file;
        });
  }

  private static void replace(Path file, String contents) throws IOException {
    Path temporary = temporary(file);
    try (FileChannel channel = FileChannel.open(temporary, CREATE, WRITE, TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(contents);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(temporary, file, ATOMIC_MOVE);
    forceDirectory(file);
  }

  /** Puts a finished temporary file in its place, on disk. */
  public static void publish(Path temporary, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, READ, WRITE)) {
      channel.force(true);
    }
    Files.move(temporary, file, ATOMIC_MOVE);
    forceDirectory(file);
  }

  /** Where to write what will become a file. */
  public static Path temporary(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".tmp");
  }

  /** Windows cannot open directories, and needs it not: its file system journals the move. */
  private static void forceDirectory(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null && File.separatorChar == '/') {
      try (FileChannel channel = FileChannel.open(directory, READ)) {
        channel.force(true);
      }
    }
  }
}
