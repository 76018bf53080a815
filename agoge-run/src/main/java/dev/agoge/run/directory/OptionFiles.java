package dev.agoge.run.directory;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import dev.agoge.support.Digest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that options of an environment name, such as a PDDL domain. A run depends on what is in
 * them, from whatever directory it is resumed or repeated.
 */
public final class OptionFiles {
  private OptionFiles() {}

  /** The same options, with the value of each that names a file made absolute. */
  public static Map<String, String> absolute(Map<String, String> options) {
    Map<String, String> absolute = new TreeMap<>();
    options.forEach(
        (name, value) ->
            absolute.put(
                name,
                isFile(value) ? Path.of(value).toAbsolutePath().normalize().toString() : value));
    return absolute;
  }

  /** The SHA-256 of each file that an option names, by the option's name. */
  static Map<String, String> digests(Map<String, String> options) {
    Map<String, String> digests = new TreeMap<>();
    options.forEach(
        (name, value) -> {
          if (isFile(value)) {
            digests.put(name, digest(Path.of(value)));
          }
        });
    return digests;
  }

  /** Refuses a file that is gone or not what it was. */
  static void check(Path run, String option, Path file, String before) {
    if (!Files.isRegularFile(file)) {
      throw changed(run, option, file, "is gone");
    }
    if (!digest(file).equals(before)) {
      throw changed(run, option, file, "has changed since");
    }
  }

  private static RunException changed(Path run, String option, Path file, String what) {
    return new RunException(
        Kind.MISSING,
        "run %s was made with option %s=%s, and that file %s; restore it or start a new run"
            .formatted(run, option, file, what));
  }

  private static String digest(Path file) {
    return Digest.of(FileErrors.guarding("read", file, () -> Files.readAllBytes(file)));
  }

  private static boolean isFile(String value) {
    try {
      return Files.isRegularFile(Path.of(value));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
