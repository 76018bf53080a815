package dev.agoge.bridge.mcp;

import dev.agoge.bridge.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A message to the server, understood as far as it must be before the MCP library gets it, which
 * answers what is not of the right form with traces of its stack, or not at all.
 */
record Message(JsonNode json) {
  private static final Set<String> OPENENV =
      Set.of("openenv/session/create", "openenv/session/close");

  private static final Set<String> BOTH = Set.of("tools/list", "tools/call");

  /**
   * Reads a body.
   *
   * @throws Json.BadJsonException if it is not JSON
   */
  static Message read(byte[] body) {
    return new Message(Json.read(new String(body, StandardCharsets.UTF_8)));
  }

  /** The method called; empty if none is. */
  String method() {
    return Json.text(json, "method").orElse("");
  }

  /**
   * Whether it can be of OpenEnv's JSON-RPC, if it comes without a session.
   *
   * @param streams whether the client takes event streams, as clients of MCP must say they do
   */
  boolean isOpenEnv(boolean streams) {
    return OPENENV.contains(method()) || (BOTH.contains(method()) && !streams);
  }

  /** What an answer must carry to be matched with this; null if it has nothing of the kind. */
  JsonNode id() {
    JsonNode id = json.path("id");
    return id.isString() || id.isNumber() ? id : Json.NULL;
  }

  /** What is wrong with its form, if anything. */
  Optional<String> fault() {
    JsonNode params = json.path("params");
    if (!json.path("jsonrpc").asString("").equals("2.0")) {
      return Optional.of("a message is an object with \"jsonrpc\":\"2.0\"");
    }
    if (json.has("id") && id().isNull()) {
      return Optional.of("'id' must be a text or a number");
    }
    if (method().isEmpty() && !json.has("result") && !json.has("error")) {
      return Optional.of("'method' is missing");
    }
    if (!params.isMissingNode() && !params.isObject()) {
      return Optional.of("'params' must be an object");
    }
    return switch (method()) {
      case "initialize" -> greeting(params);
      case "tools/call" -> call(params);
      default -> Optional.empty();
    };
  }

  private Optional<String> greeting(JsonNode params) {
    JsonNode client = params.path("clientInfo");
    boolean good =
        json.has("id")
            && params.path("protocolVersion").isString()
            && params.path("capabilities").isObject()
            && client.path("name").isString()
            && client.path("version").isString();
    return good
        ? Optional.empty()
        : Optional.of(
            "initialize needs an id and protocolVersion, capabilities and clientInfo (name,"
                + " version)");
  }

  private static Optional<String> call(JsonNode params) {
    JsonNode arguments = params.path("arguments");
    boolean good =
        params.path("name").isString()
            && (arguments.isObject() || arguments.isMissingNode() || arguments.isNull());
    return good
        ? Optional.empty()
        : Optional.of("tools/call needs a name, a text, and arguments, an object");
  }
}
