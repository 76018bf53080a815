package dev.agoge.run.store;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import java.nio.file.Path;
import java.sql.SQLException;

/** Says in one line what SQLite's error codes mean for the person who runs us. */
final class SqlErrors {
  private SqlErrors() {}

  /** Primary result codes, https://sqlite.org/rescode.html. */
  static RunException explain(SQLException error, Path file, String doing) {
    int code = error.getErrorCode() & 0xff;
    return switch (code) {
      case 13 -> told(Kind.DISK_FULL, error, file, doing, "the disk is full; free some space");
      case 8 -> told(Kind.NOT_WRITABLE, error, file, doing, "it is read-only; allow writing to it");
      case 14 ->
          told(
              Kind.NOT_WRITABLE,
              error,
              file,
              doing,
              "it cannot be opened; check that its directory exists and may be written");
      case 5, 6 ->
          told(
              Kind.IN_USE, error, file, doing, "another process has locked it; end that one first");
      case 11, 26 ->
          told(
              Kind.DAMAGED,
              error,
              file,
              doing,
              "the file is damaged; restore it from a copy or start a new run");
      case 10 ->
          told(Kind.FAILED, error, file, doing, "the disk failed to read or write; check the disk");
      default -> told(Kind.FAILED, error, file, doing, String.valueOf(error.getMessage()));
    };
  }

  /**
   * Whether what was to be written is at fault, and not the file: too big, constraint, mismatch.
   */
  static boolean isOfTheValues(SQLException error) {
    int code = error.getErrorCode() & 0xff;
    return code == 18 || code == 19 || code == 20;
  }

  private static RunException told(
      Kind kind, SQLException error, Path file, String doing, String what) {
    return new RunException(kind, "cannot " + doing + " " + file + ": " + what, error);
  }
}
