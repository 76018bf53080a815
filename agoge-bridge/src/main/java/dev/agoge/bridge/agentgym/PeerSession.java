package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A session at a peer.
 *
 * @param number what the peer knows it by
 */
record PeerSession(JsonHttp http, PeerForm form, long number) implements AutoCloseable {

  /** Sends an order and gives its answer, if that is a good one. */
  JsonNode order(String path, ObjectNode body) {
    return PeerReplies.body(send(path, body), path.substring(1));
  }

  /** Sends an order and gives its answer. */
  JsonHttp.Answer send(String path, ObjectNode body) {
    return http.post(form.prefix() + path, body.put(form.idKey(), number));
  }

  JsonNode ask(String path) {
    return PeerReplies.body(
        http.get(form.prefix() + path + "?" + form.idKey() + "=" + number), path.substring(1));
  }

  /** Frees it where the server knows how; many do not. */
  @Override
  public void close() {
    http.part(form.prefix() + "/close", Json.object().put(form.idKey(), number));
  }
}
