package dev.agoge.environment;

import java.util.Locale;

/** Which tasks may be used for what. */
public enum Split {
  /** Tasks to learn from. */
  TRAIN,
  /** Tasks to choose among settings and checkpoints. */
  VALIDATION,
  /** Tasks that only the final evaluation sees. */
  HELD_OUT;

  /** Lower-case name as written in task ids and on the command line: {@code held-out}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
