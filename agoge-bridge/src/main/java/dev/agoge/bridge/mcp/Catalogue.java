package dev.agoge.bridge.mcp;

import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Tool;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The tools of a server, by the names that players know them by. */
final class Catalogue {
  private static final int LONGEST_NAME = 64;

  private final Map<String, McpSchema.Tool> byName = new LinkedHashMap<>();

  /**
   * The tools that a server lists.
   *
   * @throws InfrastructureException if two of them cannot be told apart
   */
  Catalogue(List<McpSchema.Tool> tools) {
    for (McpSchema.Tool tool : tools) {
      String plain = tool.name().replaceAll("[^A-Za-z0-9_-]", "_");
      String name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
      if (byName.putIfAbsent(name, tool) != null) {
        throw new InfrastructureException(
            "the server has two tools that would both be called '" + name + "'");
      }
    }
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** What the server calls a tool. */
  Optional<String> original(String name) {
    return Optional.ofNullable(byName.get(name)).map(McpSchema.Tool::name);
  }

  /** Whether a tool has a parameter. */
  boolean takes(String tool, String parameter) {
    McpSchema.Tool found = byName.get(tool);
    return found != null && Json.tree(found.inputSchema()).path("properties").has(parameter);
  }

  /** Whether it is a game of texts: a reset, and steps with an action. */
  boolean isText() {
    return byName.containsKey("reset") && takes("step", "action");
  }

  /** What one of our servers says of itself. */
  JsonNode description() {
    McpSchema.Tool reset = byName.get("reset");
    Object told =
        reset == null || reset.meta() == null ? null : reset.meta().get(EpisodeTools.DESCRIPTION);
    return told instanceof String text ? Json.read(text) : Json.object();
  }

  /** The tools that a player may call. */
  List<Tool> offered(McpGame game) {
    List<Tool> offered = new ArrayList<>();
    byName.forEach(
        (name, tool) -> {
          if (!game.keeps(name)) {
            String description = tool.description() == null ? "" : tool.description();
            offered.add(new Tool(name, description, Json.write(tool.inputSchema())));
          }
        });
    if (game.finishes()) {
      offered.add(McpGame.FINISH);
    }
    return offered;
  }
}
