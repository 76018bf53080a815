package dev.agoge.torch.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Writes a folder that is complete or not there, whatever happens meanwhile. */
final class AtomicFolder {
  private AtomicFolder() {}

  /** Fills an empty folder with files. */
  @FunctionalInterface
  interface Contents {
    void write(Path folder) throws IOException;
  }

  /**
   * Writes beside the target, waits for the disk, and renames. A folder that is already there is
   * replaced.
   *
   * @throws UncheckedIOException if the disk is full or the place is not writable
   */
  static void write(Path target, Contents contents) {
    Path absolute = target.toAbsolutePath();
    Path parent = absolute.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a checkpoint cannot be written to " + target);
    }
    try {
      Files.createDirectories(parent);
      Path fresh = Files.createDirectory(beside(absolute, "new"));
      try {
        contents.write(fresh);
        sync(fresh);
        replace(fresh, absolute);
      } finally {
        delete(fresh);
      }
      sync(parent);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write checkpoint " + target + ": " + e.getMessage() + "; is the disk full?", e);
    }
  }

  /** Writes a text file and waits until it is on the disk. */
  static void text(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    sync(file);
  }

  private static void replace(Path fresh, Path target) throws IOException {
    if (!Files.exists(target)) {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = beside(target, "old");
    Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  /** A hidden name that no other process uses; its permissions are the user's defaults. */
  private static Path beside(Path target, String kind) {
    String unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
    return target.resolveSibling("." + target.getFileName() + "." + kind + "-" + unique);
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
