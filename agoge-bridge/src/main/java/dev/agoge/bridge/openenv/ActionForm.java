package dev.agoge.bridge.openenv;

import dev.agoge.bridge.serve.BadBodyException;
import dev.agoge.bridge.serve.FieldError;
import dev.agoge.bridge.serve.Fields;
import dev.agoge.bridge.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The action objects of an environment served over OpenEnv: how they look, and their reading. */
final class ActionForm {
  private final boolean hasTools;

  ActionForm(boolean hasTools) {
    this.hasTools = hasTools;
  }

  /** What a client asks a step to do. */
  sealed interface Move {
    /** An action in the environment's own words. */
    record Text(String action) implements Move {}

    /** To be told the tools; no step. */
    record ListTools() implements Move {}

    /** A call of a tool. */
    record Call(String tool, JsonNode arguments) implements Move {
      /** The call as an action's text. */
      String action() {
        ObjectNode call = Json.object().put("name", tool);
        call.set("arguments", arguments);
        return Json.write(call);
      }
    }
  }

  /**
   * Reads an action.
   *
   * @throws BadBodyException if it is of another form, or has fields that no action has
   */
  Move read(JsonNode action) {
    if (!hasTools || action.has("action")) {
      requireOnly(action, Set.of("action", "metadata"));
      return new Move.Text(Fields.requiredText(action, "action"));
    }
    return switch (Fields.requiredText(action, "type")) {
      case "list_tools" -> {
        requireOnly(action, Set.of("type", "metadata"));
        yield new Move.ListTools();
      }
      case "call_tool" -> {
        requireOnly(action, Set.of("type", "tool_name", "arguments", "metadata"));
        yield new Move.Call(Fields.requiredText(action, "tool_name"), arguments(action));
      }
      default ->
          throw new BadBodyException(
              new FieldError(
                  "literal_error",
                  List.of("type"),
                  "Input should be 'list_tools' or 'call_tool'",
                  action.path("type")));
    };
  }

  private static JsonNode arguments(JsonNode action) {
    if (!Fields.has(action, "arguments")) {
      return Json.object();
    }
    JsonNode arguments = action.path("arguments");
    if (!arguments.isObject()) {
      throw new BadBodyException(FieldError.notA("dict", arguments, "arguments"));
    }
    return arguments;
  }

  private static void requireOnly(JsonNode action, Set<String> known) {
    List<FieldError> errors = new ArrayList<>();
    for (String field : action.propertyNames()) {
      if (!known.contains(field)) {
        errors.add(
            new FieldError(
                "extra_forbidden",
                List.of(field),
                "Extra inputs are not permitted",
                action.path(field)));
      }
    }
    if (Fields.has(action, "metadata") && !action.path("metadata").isObject()) {
      errors.add(FieldError.notA("dict", action.path("metadata"), "metadata"));
    }
    if (!errors.isEmpty()) {
      throw new BadBodyException(errors);
    }
  }
}
