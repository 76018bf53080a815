package dev.agoge.bridge.openenv;

import dev.agoge.bridge.remote.RemoteEpisode;
import dev.agoge.bridge.remote.Seen;
import dev.agoge.environment.Task;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An episode on a socket. */
final class OpenEnvEpisode extends RemoteEpisode {
  private final Socket socket;
  private final PeerActions actions;
  private final PeerObservations observations;

  OpenEnvEpisode(
      Task task, Seen first, Socket socket, PeerActions actions, PeerObservations observations) {
    super(task, first);
    this.socket = socket;
    this.actions = actions;
    this.observations = observations;
  }

  /** An action that is refused for its form is the player's mistake; any other error is not. */
  @Override
  protected Seen act(String action, Seen before) {
    Optional<ObjectNode> put = actions.of(action);
    if (put.isEmpty()) {
      return before.unchanged("That is not of the form of an action here.");
    }
    JsonNode reply = socket.ask(OpenEnvEnvironment.message("step", put.get()));
    if (reply.path("data").path("code").asString("").equals(ErrorCode.VALIDATION_ERROR.name())) {
      return before.unchanged(reply.path("data").path("message").asString("Invalid action."));
    }
    return observations.seen(OpenEnvEnvironment.result(reply));
  }

  @Override
  protected void leave() {
    socket.close();
  }
}
