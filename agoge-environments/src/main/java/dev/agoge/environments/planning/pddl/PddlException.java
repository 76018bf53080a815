package dev.agoge.environments.planning.pddl;

import dev.agoge.support.InputFileException;
import dev.agoge.support.Suggestions;
import java.util.Collection;

/**
 * A PDDL text cannot be used. The message is {@code file:line:column: what is wrong; what to do}.
 */
public final class PddlException extends InputFileException {
  private final Location location;

  /** A mistake at a place, with the remedy. */
  public PddlException(Location location, String what, String remedy) {
    this(location, what + "; " + remedy);
  }

  private PddlException(Location location, String message) {
    super(location + ": " + message);
    this.location = location;
  }

  /** A name that nothing declares, with the nearest one that is declared. */
  static PddlException unknown(
      Location location, String kind, String name, Collection<String> known) {
    return new PddlException(location, Suggestions.unknown(kind, name, known));
  }

  /** A part of the language that the engine does not have. */
  static PddlException unsupported(Location location, String what, String remedy) {
    return new PddlException(location, what + " are not supported", remedy);
  }

  /** Where the mistake is. */
  public Location location() {
    return location;
  }
}
