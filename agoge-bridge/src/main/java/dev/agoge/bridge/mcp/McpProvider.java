package dev.agoge.bridge.mcp;

import dev.agoge.bridge.remote.Attempts;
import dev.agoge.bridge.remote.Peer;
import dev.agoge.bridge.remote.RemoteOptions;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.environment.Tool;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Offers {@code mcp:http://HOST:PORT/mcp} and {@code mcp:stdio:COMMAND}. */
public final class McpProvider implements EnvironmentProvider {
  /** One for each split, where all tasks are the same. */
  private static final int SAME_TASKS = 3;

  @Override
  public String name() {
    return "mcp";
  }

  @Override
  public String summary() {
    return "the tools of an MCP server: mcp:http://HOST:PORT/mcp or mcp:stdio:COMMAND";
  }

  @Override
  public Map<String, String> options() {
    return RemoteOptions.with(McpGame.options());
  }

  @Override
  public Environment open(Map<String, String> options) {
    throw new IllegalArgumentException(
        "environment mcp needs an address: mcp:http://HOST:PORT/mcp or mcp:stdio:COMMAND");
  }

  @Override
  public Environment open(String address, Map<String, String> options) {
    return open(McpAddress.of(address), new RemoteOptions(name(), options), Attempts.USUAL);
  }

  static Environment open(McpAddress address, RemoteOptions options, Attempts attempts) {
    try (Connection asking = attempts.of(() -> Connection.open(address, options.timeout()))) {
      var catalogue = new Catalogue(asking.tools());
      McpGame game =
          McpGame.of(
              options,
              catalogue.names(),
              Peer.isOurs(catalogue.description()) || catalogue.isText());
      Peer peer = peer(asking.name(), catalogue, game, options);
      return new McpEnvironment(address, options.timeout(), attempts, catalogue, game, peer);
    }
  }

  private static Peer peer(String name, Catalogue catalogue, McpGame game, RemoteOptions options) {
    JsonNode description = catalogue.description();
    if (Peer.isOurs(description)) {
      return Peer.ours("mcp", description, options);
    }
    List<Tool> tools = catalogue.isText() ? List.of() : catalogue.offered(game);
    int tasks = game.reset().isPresent() ? Peer.SEEDS : SAME_TASKS;
    return Peer.stranger("mcp", Json.object().put("name", name), options, tasks, false, tools);
  }
}
