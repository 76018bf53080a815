package dev.agoge.bridge.serve;

/** Something that a client asked for and does not get. The message says why and what to do. */
public final class Refusal extends RuntimeException {
  /** Why. */
  public enum Kind {
    /** There are as many sessions as there may be. */
    FULL,
    /** The session was closed, by the client or for its age or idleness. */
    GONE,
    /** There is no episode yet. */
    NOT_STARTED,
    /** The episode has ended. */
    ENDED,
    /** There is no such task. */
    NO_SUCH_TASK,
    /** The environment failed. */
    FAILED
  }

  private final Kind kind;

  public Refusal(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }

  /** What it says. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
