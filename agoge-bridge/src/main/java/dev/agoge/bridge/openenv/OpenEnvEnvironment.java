package dev.agoge.bridge.openenv;

import dev.agoge.bridge.remote.Attempts;
import dev.agoge.bridge.remote.NumberedTasks;
import dev.agoge.bridge.remote.Peer;
import dev.agoge.bridge.remote.RemoteEnvironment;
import dev.agoge.bridge.remote.RemoteEpisode;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An environment that an OpenEnv server plays; a socket an episode. Of a peer that is not one of
 * our servers a task is a seed, sent with the reset; the episode's own seed is not sent.
 */
final class OpenEnvEnvironment extends RemoteEnvironment {
  private final OpenEnvPeer there;
  private final PeerActions actions;
  private final PeerObservations observations;

  OpenEnvEnvironment(
      Peer peer,
      OpenEnvPeer there,
      PeerActions actions,
      PeerObservations observations,
      Attempts attempts) {
    super(peer, attempts);
    this.there = there;
    this.actions = actions;
    this.observations = observations;
  }

  @Override
  protected RemoteEpisode begin(Task task, long seed) {
    Socket playing = there.connect();
    try {
      JsonNode result = result(playing.ask(message("reset", reset(task, seed))));
      return new OpenEnvEpisode(task, observations.seen(result), playing, actions, observations);
    } catch (RuntimeException e) {
      playing.close();
      throw e;
    }
  }

  private ObjectNode reset(Task task, long seed) {
    int number = NumberedTasks.number(task);
    return peer().ours()
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
  protected void release() {
    there.close();
  }
}
