package dev.agoge.bridge.openenv;

import dev.agoge.bridge.remote.Attempts;
import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.NumberedTasks;
import dev.agoge.bridge.remote.Peer;
import dev.agoge.bridge.remote.RemoteOptions;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environment.Tool;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An environment that an OpenEnv server plays; a socket an episode. Of a peer that is not one of
 * our servers a task is a seed, sent with the reset; the episode's own seed is not sent.
 */
final class OpenEnvEnvironment implements Environment {
  private final JsonHttp http;
  private final URI socket;
  private final Duration timeout;
  private final Attempts attempts;
  private final PeerActions actions;
  private final PeerObservations observations;
  private final Peer peer;

  /**
   * Asks the peer what it plays.
   *
   * @param http to the peer; closed with this environment
   */
  OpenEnvEnvironment(JsonHttp http, URI socket, RemoteOptions options, Attempts attempts) {
    this.timeout = options.timeout();
    this.http = http;
    this.socket = socket;
    this.attempts = attempts;
    JsonNode description = attempts.of(() -> told("/metadata"));
    JsonNode schema = attempts.of(() -> told("/schema"));
    this.observations =
        new PeerObservations(options.text("text"), options.text("admissible").orElse("admissible"));
    if (Peer.isOurs(description)) {
      this.actions = new PeerActions.Single("action", "string");
      this.peer = Peer.ours("openenv", description, options);
    } else {
      this.actions = PeerActions.from(schema.path("action"));
      boolean lists = schema.path("observation").path("properties").has(observations.admissible());
      List<Tool> tools = actions instanceof PeerActions.ToolCall ? listed() : List.of();
      this.peer =
          Peer.stranger(
              "openenv",
              description,
              options,
              Peer.SEEDS,
              lists || options.text("admissible").isPresent(),
              tools);
    }
  }

  /** What the peer says of itself; nothing if it says nothing. */
  private JsonNode told(String path) {
    JsonHttp.Answer answer = http.get(path);
    return answer.good() && answer.body().isObject() ? answer.body() : Json.object();
  }

  private List<Tool> listed() {
    List<Tool> tools = new ArrayList<>();
    try (Socket asking = Socket.connect(http.client(), socket, timeout)) {
      result(asking.ask(message("reset", Json.object())));
      ObjectNode list = Json.object().put("type", "list_tools");
      JsonNode result = result(asking.ask(message("step", list)));
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
  public EnvironmentSpec spec() {
    return peer.spec();
  }

  @Override
  public TaskSet tasks(Split split) {
    return peer.tasks().of(split);
  }

  @Override
  public List<Tool> tools() {
    return peer.tools();
  }

  @Override
  public Episode start(Task task, long seed) {
    return attempts.of(() -> begin(task, seed));
  }

  private Episode begin(Task task, long seed) {
    Socket playing = Socket.connect(http.client(), socket, timeout);
    try {
      JsonNode result = result(playing.ask(message("reset", reset(task, seed))));
      return new OpenEnvEpisode(task, observations.seen(result), playing, actions, observations);
    } catch (InfrastructureException e) {
      playing.close();
      throw e;
    }
  }

  private ObjectNode reset(Task task, long seed) {
    int number = NumberedTasks.number(task);
    return peer.ours()
        ? Json.object().put("seed", seed).put("split", task.split().label()).put("index", number)
        : Json.object().put("seed", number);
  }

  static ObjectNode message(String type, ObjectNode data) {
    ObjectNode message = Json.object().put("type", type);
    message.set("data", data);
    return message;
  }

  /** The result of a reset or a step. */
  static JsonNode result(JsonNode reply) {
    return switch (reply.path("type").asString("")) {
      case "observation" -> reply.path("data");
      case "error" ->
          throw new InfrastructureException(
              "the peer failed: %s (%s)"
                  .formatted(
                      reply.path("data").path("message").asString("no reason given"),
                      reply.path("data").path("code").asString("no code")));
      case String other ->
          throw new InfrastructureException("the peer sent a message of type '" + other + "'");
    };
  }

  @Override
  public void close() {
    http.close();
  }
}
