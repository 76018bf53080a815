package dev.agoge.bridge.mcp;

import dev.agoge.bridge.remote.Attempts;
import dev.agoge.bridge.remote.Families;
import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.Peer;
import dev.agoge.bridge.remote.RemoteOptions;
import dev.agoge.bridge.remote.Stranger;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.environment.Tool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Optional<JsonHttp> site = address.site().map(at -> new JsonHttp(at, options.timeout()));
    try (Connection asking = attempts.of(() -> Connection.open(address, options.timeout()))) {
      var catalogue = new Catalogue(asking.tools());
      JsonNode description = catalogue.description();
      boolean ours = Peer.isOurs(description);
      McpGame game = McpGame.of(options, catalogue.names(), ours || catalogue.isText());
      Peer peer =
          ours
              ? Peer.ours("mcp", description, options, families(site, attempts, description))
              : Peer.stranger("mcp", stranger(asking.name(), catalogue, game), options);
      return new McpEnvironment(address, site, options.timeout(), catalogue, game, peer, attempts);
    } catch (RuntimeException e) {
      site.ifPresent(JsonHttp::close);
      throw e;
    }
  }

  private static Families families(
      Optional<JsonHttp> site, Attempts attempts, JsonNode description) {
    String name = Peer.name(description);
    return site.map(at -> Families.asked(at, attempts, name)).orElse(Families.all(name));
  }

  private static Stranger stranger(String name, Catalogue catalogue, McpGame game) {
    List<Tool> tools = catalogue.isText() ? List.of() : catalogue.offered(game);
    int tasks = game.reset().isPresent() ? Stranger.SEEDS : SAME_TASKS;
    return Stranger.described(Json.object().put("name", name), tasks, false, tools);
  }
}
