package dev.agoge.run;

/** Something is wrong with a run on disk. The message is one line: what, where and what to do. */
public final class RunException extends RuntimeException {
  private final Kind kind;

  /** What went wrong, for exit codes and for callers that can do something about it. */
  public enum Kind {
    /** The disk has no room left. */
    DISK_FULL,
    /** The place cannot be written. */
    NOT_WRITABLE,
    /** Another process is using it. */
    IN_USE,
    /** What is there cannot be read as what it should be. */
    DAMAGED,
    /** It is not there. */
    MISSING,
    /** Something else is there. */
    NOT_A_RUN,
    /** Anything else. */
    FAILED
  }

  public RunException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public RunException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }
}
