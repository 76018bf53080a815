package dev.agoge.run.load;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls of functions in other people's words. */
final class ToolCalls {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ToolCalls() {}

  /**
   * A call as an action of ours.
   *
   * @param arguments an object, or JSON text of one
   */
  static String text(String name, JsonNode arguments) {
    ObjectNode call = JSON.createObjectNode();
    call.put("name", name);
    call.set("arguments", arguments(arguments));
    return JSON.writeValueAsString(call);
  }

  private static JsonNode arguments(JsonNode given) {
    if (!given.isString()) {
      return given.isObject() ? given : JSON.createObjectNode();
    }
    try {
      return JSON.readTree(given.stringValue());
    } catch (JacksonException e) {
      // The model wrote no JSON: that is what it said, and it is kept as it was.
      return given;
    }
  }
}
