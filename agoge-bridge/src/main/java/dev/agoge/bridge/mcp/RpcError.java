package dev.agoge.bridge.mcp;

import dev.agoge.bridge.wire.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Errors of JSON-RPC, as the answer to a request. */
final class RpcError {
  static final int INVALID_REQUEST = -32600;
  static final int PARSE_ERROR = -32700;
  static final int SERVER_ERROR = -32000;

  private RpcError() {}

  /** Refuses a request that no answer can be matched with. */
  static void refuse(HttpServletResponse response, int status, int code, String message)
      throws IOException {
    refuse(response, status, code, message, Json.NULL);
  }

  /**
   * Refuses a request.
   *
   * @param id of the request, or null
   */
  static void refuse(
      HttpServletResponse response, int status, int code, String message, JsonNode id)
      throws IOException {
    ObjectNode reply = Json.object().put("jsonrpc", "2.0");
    reply.set("id", id);
    reply.putObject("error").put("code", code).put("message", message);
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream().write(Json.write(reply).getBytes(StandardCharsets.UTF_8));
  }
}
