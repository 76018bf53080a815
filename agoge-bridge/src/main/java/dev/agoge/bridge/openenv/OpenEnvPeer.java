package dev.agoge.bridge.openenv;

import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Tool;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server, and how to talk to it.
 *
 * @param http to its routes; closed with this
 * @param socket address of its sockets
 * @param timeout of an answer
 */
record OpenEnvPeer(JsonHttp http, URI socket, Duration timeout) implements AutoCloseable {

  /** A new session. */
  Socket connect() {
    return Socket.connect(http.client(), socket, timeout);
  }

  /** The tools it lists once an episode has begun. */
  List<Tool> tools() {
    List<Tool> tools = new ArrayList<>();
    try (Socket asking = connect()) {
      OpenEnvEnvironment.result(asking.ask(OpenEnvEnvironment.message("reset", Json.object())));
      ObjectNode list = Json.object().put("type", "list_tools");
      JsonNode result =
          OpenEnvEnvironment.result(asking.ask(OpenEnvEnvironment.message("step", list)));
      for (JsonNode tool : result.path("observation").path("tools")) {
        tools.add(
            new Tool(
                tool.path("name").asString(""),
                tool.path("description").asString(""),
                Json.write(tool.path("input_schema"))));
      }
    }
    return tools;
  }

  @Override
  public void close() {
    http.close();
  }
}
