package dev.agoge.environments.planning;

import java.util.List;

/**
 * An action schema with its objects, as in {@code (unstack b1 b2)}.
 *
 * @param schema the action's name in the domain
 */
public record GroundAction(String schema, List<String> arguments) {

  public GroundAction {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String toString() {
    return "(" + schema + (arguments.isEmpty() ? "" : " " + String.join(" ", arguments)) + ")";
  }
}
