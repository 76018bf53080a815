package dev.agoge.run.directory;

import java.util.Locale;

/** Whether a run is going on. */
public enum RunStatus {
  /** A living process writes to it. */
  RUNNING,
  /** Nothing is left to do. */
  FINISHED,
  /** It stopped before its end and can be resumed. */
  INTERRUPTED,
  /** Its files cannot be read. */
  DAMAGED;

  /** The name in lists. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
