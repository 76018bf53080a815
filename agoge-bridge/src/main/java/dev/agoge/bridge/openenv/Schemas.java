package dev.agoge.bridge.openenv;

import dev.agoge.bridge.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of actions, observations and states. */
final class Schemas {
  private Schemas() {}

  static ObjectNode all(boolean tools) {
    ObjectNode all = Json.object();
    all.set("action", tools ? toolAction() : textAction());
    all.set("observation", observation());
    all.set("state", state());
    return all;
  }

  private static ObjectNode object(String title) {
    return Json.object().put("title", title).put("type", "object");
  }

  private static void field(ObjectNode properties, String name, String type, String description) {
    properties.putObject(name).put("type", type).put("description", description);
  }

  private static ObjectNode textAction() {
    ObjectNode schema = object("TextAction");
    ObjectNode properties = schema.putObject("properties");
    field(properties, "action", "string", "the action, in the environment's words");
    field(properties, "metadata", "object", "anything; not read");
    schema.putArray("required").add("action");
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode toolAction() {
    ObjectNode schema = object("ToolAction");
    ObjectNode properties = schema.putObject("properties");
    field(properties, "type", "string", "what to do");
    ((ObjectNode) properties.path("type")).putArray("enum").add("list_tools").add("call_tool");
    field(properties, "tool_name", "string", "the tool to call");
    field(properties, "arguments", "object", "its arguments");
    field(properties, "action", "string", "instead of the others: a call as JSON text");
    field(properties, "metadata", "object", "anything; not read");
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode observation() {
    ObjectNode schema = object("Observation");
    ObjectNode properties = schema.putObject("properties");
    field(properties, "text", "string", "what is shown");
    field(properties, "admissible", "array", "the admissible actions; empty if none are listed");
    ((ObjectNode) properties.path("admissible")).putObject("items").put("type", "string");
    field(properties, "progress", "number", "share of the task done, or null");
    field(properties, "valid", "boolean", "whether the last action was understood");
    field(properties, "task", "string", "id of the task");
    field(properties, "player", "integer", "seat of the player to move");
    field(properties, "state_key", "string", "equal exactly for equal states");
    return schema;
  }

  private static ObjectNode state() {
    ObjectNode schema = object("State");
    ObjectNode properties = schema.putObject("properties");
    field(properties, "episode_id", "string", "name of the episode, or null before the first");
    field(properties, "step_count", "integer", "steps so far");
    field(properties, "task", "string", "id of the task");
    field(properties, "total_reward", "number", "sum of the rewards so far");
    field(properties, "done", "boolean", "whether the episode has ended");
    return schema;
  }
}
