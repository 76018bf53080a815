package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.InfrastructureException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A session at a peer.
 *
 * @param number what the peer knows it by
 */
record PeerSession(JsonHttp http, PeerDialect dialect, long number) implements AutoCloseable {

  /** Sends an order and gives its answer, if that is a good one. */
  JsonNode order(String path, ObjectNode body) {
    return PeerReplies.body(send(path, body), path.substring(1));
  }

  /** Sends an order and gives its answer. */
  JsonHttp.Answer send(String path, ObjectNode body) {
    return http.post(dialect.prefix() + path, body.put(dialect.idKey(), number));
  }

  JsonNode ask(String path) {
    return PeerReplies.body(
        http.get(dialect.prefix() + path + "?" + dialect.idKey() + "=" + number),
        path.substring(1));
  }

  /** Frees it where the server knows how; many do not. */
  @Override
  public void close() {
    try {
      send("/close", Json.object());
    } catch (InfrastructureException unreachable) {
      return; // then there is nothing to free
    }
  }
}
