package dev.agoge.bridge.openenv;

import dev.agoge.bridge.openenv.ActionForm.Move;
import dev.agoge.bridge.serve.BadBodyException;
import dev.agoge.bridge.serve.Description;
import dev.agoge.bridge.serve.FieldError;
import dev.agoge.bridge.serve.Fields;
import dev.agoge.bridge.serve.Refusal;
import dev.agoge.bridge.serve.Session;
import dev.agoge.bridge.serve.SessionTable;
import dev.agoge.bridge.serve.Start;
import dev.agoge.bridge.serve.View;
import dev.agoge.bridge.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON-RPC 2.0 as OpenEnv has it, without a handshake: {@code tools/list}, {@code tools/call} and,
 * over plain HTTP, {@code openenv/session/create} and {@code close}. A call begins an episode where
 * there is none.
 */
final class JsonRpc {
  private static final int PARSE_ERROR = -32700;
  private static final int INVALID_REQUEST = -32600;
  private static final int METHOD_NOT_FOUND = -32601;
  private static final int INVALID_PARAMS = -32602;
  private static final int SERVER_ERROR = -32000;

  private final SessionTable sessions;
  private final Map<String, Session> named = new ConcurrentHashMap<>();

  JsonRpc(SessionTable sessions) {
    this.sessions = sessions;
  }

  /** Answers a message as text, such as the body of a POST; each without a session plays alone. */
  String answer(String message) {
    return Json.write(parsed(message, null));
  }

  /** Answers a message as text on the socket of a session. */
  String answer(String message, Session session) {
    return Json.write(parsed(message, session));
  }

  private ObjectNode parsed(String message, @Nullable Session own) {
    try {
      return reply(Json.read(message), own);
    } catch (Json.BadJsonException e) {
      return error(null, PARSE_ERROR, "Parse error: " + e.getMessage());
    }
  }

  /** Answers a request on the socket of a session. */
  ObjectNode answer(JsonNode request, Session own) {
    return reply(request, own);
  }

  private ObjectNode reply(JsonNode request, @Nullable Session own) {
    JsonNode id = request.get("id");
    if (!request.isObject() || !request.path("method").isString()) {
      return error(id, INVALID_REQUEST, "Invalid request: 'method' is missing");
    }
    JsonNode params = request.path("params");
    String method = request.path("method").stringValue();
    try {
      ObjectNode reply = envelope(id);
      reply.set("result", result(method, params, own));
      return reply;
    } catch (NoSuchMethod e) {
      return error(id, METHOD_NOT_FOUND, "Method not found: " + method);
    } catch (BadBodyException e) {
      return error(id, INVALID_PARAMS, "Invalid params: " + e.text());
    } catch (Refusal refused) {
      return error(id, SERVER_ERROR, refused.text());
    }
  }

  private ObjectNode result(String method, JsonNode params, @Nullable Session own) {
    return switch (method) {
      case "tools/list" -> tools();
      case "tools/call" -> call(params, own);
      case "openenv/session/create" -> create();
      case "openenv/session/close" -> close(params);
      default -> throw new NoSuchMethod();
    };
  }

  private ObjectNode tools() {
    ObjectNode result = Json.object();
    result.set("tools", Description.tools(sessions.environment(), "inputSchema"));
    return result;
  }

  private ObjectNode call(JsonNode params, @Nullable Session own) {
    String tool = Fields.requiredText(params, "name");
    JsonNode arguments = params.path("arguments");
    var move = new Move.Call(tool, arguments.isObject() ? arguments : Json.object());
    if (own != null) {
      return result(own, move);
    }
    if (Fields.has(params, "session_id")) {
      return result(session(params), move);
    }
    try (Session passing = sessions.passing()) {
      return result(passing, move);
    }
  }

  private static ObjectNode result(Session session, Move.Call move) {
    if (!session.started()) {
      session.reset(Start.ANY);
    }
    View view = session.step(move.action());
    ObjectNode result = Json.object();
    result.putArray("content").addObject().put("type", "text").put("text", view.text());
    result.set(
        "structuredContent", view.json().put("reward", view.reward()).put("done", view.done()));
    return result.put("isError", !view.valid());
  }

  private ObjectNode create() {
    String id = UUID.randomUUID().toString();
    named.put(id, sessions.open(reason -> named.remove(id)));
    return Json.object().put("session_id", id);
  }

  private ObjectNode close(JsonNode params) {
    session(params).close();
    named.remove(Fields.requiredText(params, "session_id"));
    return Json.object().put("closed", true);
  }

  private Session session(JsonNode params) {
    Session session = named.get(Fields.requiredText(params, "session_id"));
    if (session == null) {
      throw new BadBodyException(
          new FieldError(
              "unknown_session",
              List.of("session_id"),
              "no such session; make one with openenv/session/create",
              params.path("session_id")));
    }
    return session;
  }

  private static ObjectNode error(@Nullable JsonNode id, int code, String message) {
    ObjectNode reply = envelope(id);
    reply.putObject("error").put("code", code).put("message", message);
    return reply;
  }

  private static ObjectNode envelope(@Nullable JsonNode id) {
    ObjectNode reply = Json.object().put("jsonrpc", "2.0");
    if (id == null) {
      return reply.putNull("id");
    }
    reply.set("id", id);
    return reply;
  }

  /** There is no such method. */
  private static final class NoSuchMethod extends RuntimeException {
    NoSuchMethod() {
      super(null, null, false, false);
    }
  }
}
