package dev.agoge.environments.planning;

import java.util.List;

/** A predicate of objects, as in {@code (on b1 b2)}. */
public record GroundFact(String predicate, List<String> arguments) {

  public GroundFact {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String toString() {
    return "(" + predicate + (arguments.isEmpty() ? "" : " " + String.join(" ", arguments)) + ")";
  }
}
