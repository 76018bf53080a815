package dev.agoge.bridge.openenv;

import dev.agoge.bridge.serve.BadBodyException;
import dev.agoge.bridge.serve.FieldError;
import dev.agoge.bridge.serve.Http;
import dev.agoge.bridge.serve.Refusal;
import dev.agoge.bridge.serve.Session;
import dev.agoge.bridge.wire.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said on one socket: every message gets one reply, but {@code close}. */
final class Conversation {
  private final Session session;
  private final Replies replies;
  private final JsonRpc rpc;

  Conversation(Session session, Replies replies, JsonRpc rpc) {
    this.session = session;
    this.replies = replies;
    this.rpc = rpc;
  }

  /** The reply; empty if the client takes its leave. */
  Optional<String> answer(String message) {
    return reply(message).map(Json::write);
  }

  private Optional<ObjectNode> reply(String message) {
    if (message.length() > Http.LONGEST) {
      return Optional.of(error(ErrorCode.VALIDATION_ERROR, Http.tooLong()));
    }
    JsonNode read;
    try {
      read = Json.read(message);
    } catch (Json.BadJsonException e) {
      return Optional.of(error(ErrorCode.INVALID_JSON, "Invalid JSON: " + e.getMessage()));
    }
    try {
      return dispatch(read);
    } catch (BadBodyException e) {
      ObjectNode error = error(ErrorCode.VALIDATION_ERROR, "Invalid message: " + e.text());
      ((ObjectNode) error.path("data")).set("errors", e.list());
      return Optional.of(error);
    } catch (Refusal refused) {
      return Optional.of(error(code(refused.kind()), refused.text()));
    }
  }

  private Optional<ObjectNode> dispatch(JsonNode message) {
    return switch (Json.text(message, "type").orElse("")) {
      case "reset" -> Optional.of(observation(replies.reset(session, data(message, false))));
      case "step" -> Optional.of(observation(replies.step(session, data(message, true))));
      case "state" -> Optional.of(wrapped("state", state()));
      case "mcp" -> Optional.of(wrapped("mcp", rpc.answer(data(message, true), session)));
      case "close" -> Optional.empty();
      case String other ->
          Optional.of(error(ErrorCode.UNKNOWN_TYPE, "Unknown message type: " + brief(other)));
    };
  }

  private ObjectNode state() {
    try {
      return Replies.state(session.view());
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.NOT_STARTED) {
        return Replies.stateBeforeReset();
      }
      throw refused;
    }
  }

  private static JsonNode data(JsonNode message, boolean required) {
    JsonNode data = message.path("data");
    if (data.isMissingNode() && !required) {
      return Json.object();
    }
    if (data.isMissingNode()) {
      throw new BadBodyException(FieldError.missing(message, "data"));
    }
    if (!data.isObject()) {
      throw new BadBodyException(FieldError.notA("dict", data, "data"));
    }
    return data;
  }

  private static ObjectNode observation(ObjectNode data) {
    return wrapped("observation", data);
  }

  private static ObjectNode wrapped(String type, ObjectNode data) {
    ObjectNode reply = Json.object().put("type", type);
    reply.set("data", data);
    return reply;
  }

  static ObjectNode error(ErrorCode code, String message) {
    return wrapped("error", Json.object().put("message", message).put("code", code.name()));
  }

  private static ErrorCode code(Refusal.Kind kind) {
    return switch (kind) {
      case FULL -> ErrorCode.CAPACITY_REACHED;
      case GONE -> ErrorCode.SESSION_ERROR;
      case NOT_STARTED, ENDED, NO_SUCH_TASK, FAILED -> ErrorCode.EXECUTION_ERROR;
    };
  }

  private static String brief(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
