package dev.agoge.bridge.openenv;

import dev.agoge.bridge.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a peer wants an action's text to be put; its schema says so. */
sealed interface PeerActions {

  /** The action as an object; empty if the text can be no action. */
  Optional<ObjectNode> of(String text);

  /** From the schema of actions. */
  static PeerActions from(JsonNode schema) {
    JsonNode properties = schema.path("properties");
    if (properties.has("tool_name")) {
      return new ToolCall();
    }
    List<String> fields = new ArrayList<>(properties.propertyNames());
    fields.remove("metadata");
    return fields.size() == 1
        ? new Single(
            fields.getFirst(), properties.path(fields.getFirst()).path("type").asString("string"))
        : new Fields();
  }

  /**
   * The text is the value of the only field.
   *
   * @param type its JSON type; what is no text is read as JSON
   */
  record Single(String field, String type) implements PeerActions {
    @Override
    public Optional<ObjectNode> of(String text) {
      ObjectNode action = Json.object();
      if (type.equals("string")) {
        return Optional.of(action.put(field, text));
      }
      try {
        JsonNode value = Json.read(text);
        boolean fits =
            switch (type) {
              case "integer" -> value.isIntegralNumber();
              case "number" -> value.isNumber();
              case "boolean" -> value.isBoolean();
              case "array" -> value.isArray();
              default -> true;
            };
        action.set(field, value);
        return fits ? Optional.of(action) : Optional.empty();
      } catch (Json.BadJsonException e) {
        return Optional.empty();
      }
    }
  }

  /** The text is a JSON object with the fields. */
  record Fields() implements PeerActions {
    @Override
    public Optional<ObjectNode> of(String text) {
      try {
        return Json.read(text) instanceof ObjectNode object
            ? Optional.of(object)
            : Optional.empty();
      } catch (Json.BadJsonException e) {
        return Optional.empty();
      }
    }
  }

  /** The text is a call with name and arguments. */
  record ToolCall() implements PeerActions {
    @Override
    public Optional<ObjectNode> of(String text) {
      return new Fields()
          .of(text)
          .filter(call -> call.path("name").isString())
          .map(
              call -> {
                ObjectNode action =
                    Json.object()
                        .put("type", "call_tool")
                        .put("tool_name", call.path("name").stringValue());
                JsonNode arguments = call.path("arguments");
                action.set("arguments", arguments.isObject() ? arguments : Json.object());
                return action;
              });
    }
  }
}
