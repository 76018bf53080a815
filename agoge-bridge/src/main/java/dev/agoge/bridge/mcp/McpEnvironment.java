package dev.agoge.bridge.mcp;

import dev.agoge.bridge.mcp.Connection.Result;
import dev.agoge.bridge.remote.Attempts;
import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.NumberedTasks;
import dev.agoge.bridge.remote.Peer;
import dev.agoge.bridge.remote.RemoteEnvironment;
import dev.agoge.bridge.remote.RemoteEpisode;
import dev.agoge.bridge.remote.Seen;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environment.Tool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools of an MCP server as an environment; a session of it an episode. */
final class McpEnvironment extends RemoteEnvironment {
  private final McpAddress address;
  private final Optional<JsonHttp> site;
  private final Duration timeout;
  private final Catalogue catalogue;
  private final McpGame game;

  /**
   * An environment of the tools of a server.
   *
   * @param site the server, if it is one of ours; closed with this environment
   */
  McpEnvironment(
      McpAddress address,
      Optional<JsonHttp> site,
      Duration timeout,
      Catalogue catalogue,
      McpGame game,
      Peer peer,
      Attempts attempts) {
    super(peer, attempts);
    this.address = address;
    this.site = site;
    this.timeout = timeout;
    this.catalogue = catalogue;
    this.game = game;
  }

  @Override
  protected RemoteEpisode begin(Task task, long seed) {
    Connection connection = Connection.open(address, timeout);
    try {
      return new McpEpisode(task, first(connection, task, seed), connection, catalogue, game);
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private Seen first(Connection connection, Task task, long seed) {
    Result result = new Result("", Json.object(), false);
    if (game.reset().isPresent()) {
      result = connection.call(game.reset().get(), reset(task, seed));
      if (result.error()) {
        throw new InfrastructureException(address.text() + " did not reset: " + result.text());
      }
    }
    double[] none = new double[spec().players().size()];
    boolean done = result.structure().path("done").asBoolean(false);
    return McpEpisode.seen(
        new Result(opening(result.text()), result.structure(), false), Rewards.each(none), done);
  }

  /** The goal, what the reset showed, and how to act where the player cannot know. */
  private String opening(String shown) {
    List<String> parts = new ArrayList<>(List.of(game.goal(), shown));
    if (!peer().ours()) {
      parts.add(
          peer().tools().stream()
                  .map(McpEnvironment::signature)
                  .collect(Collectors.joining(", ", "Tools: ", "."))
              + " Call one with {\"name\": …, \"arguments\": {…}}.");
    }
    return parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String signature(Tool tool) {
    var parameters = Json.read(tool.inputSchema()).path("properties").propertyNames();
    return tool.name() + "(" + String.join(", ", parameters) + ")";
  }

  private Map<String, Object> reset(Task task, long seed) {
    int number = NumberedTasks.number(task);
    if (peer().ours()) {
      return Map.of("seed", seed, "split", task.split().label(), "index", number);
    }
    Map<String, Object> arguments = new HashMap<>();
    Stream.of("seed", "index", "task_id")
        .filter(key -> catalogue.takes(game.reset().orElse(""), key))
        .findFirst()
        .ifPresent(key -> arguments.put(key, number));
    return arguments;
  }

  @Override
  protected void release() {
    site.ifPresent(JsonHttp::close);
  }
}
