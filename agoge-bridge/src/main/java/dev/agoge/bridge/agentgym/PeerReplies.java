package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.Seen;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.InfrastructureException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what AgentGym's servers answer, in all the forms in which they do. */
final class PeerReplies {
  private PeerReplies() {}

  /**
   * The body of a good answer.
   *
   * @throws InfrastructureException if the status or the body says that something failed
   */
  static JsonNode body(JsonHttp.Answer answer, String what) {
    Optional<String> error = Json.text(answer.body(), "error");
    if (!answer.good() || error.isPresent()) {
      throw new InfrastructureException(
          what
              + " failed: "
              + error.orElse("status " + answer.status() + " " + brief(answer.body())));
    }
    return answer.body();
  }

  private static String brief(JsonNode body) {
    String text = body.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  /** The number of a session: a bare one, or a field. */
  static long session(JsonNode reply, String idKey) {
    JsonNode number = reply.isObject() ? reply.path(idKey) : reply;
    if (!number.isIntegralNumber()) {
      throw new InfrastructureException("create answered without a session: " + brief(reply));
    }
    return number.longValue();
  }

  /** What is shown: a bare text, the first of a pair, or a field; after a reset with the task. */
  static String text(JsonNode reply) {
    if (reply.isString()) {
      return reply.stringValue();
    }
    if (reply.isArray()) {
      return text(reply.path(0));
    }
    JsonNode shown = reply.has("observation") ? reply.path("observation") : reply.path("state");
    if (!shown.isString()) {
      if (shown.isObject()) {
        return text(shown);
      }
      throw new InfrastructureException("an answer without an observation: " + brief(reply));
    }
    return Stream.of(Json.text(reply, "task_description").orElse(""), shown.stringValue())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The actions listed, if any. */
  static List<String> actions(JsonNode reply) {
    JsonNode listed = reply.path("available_actions");
    return Seen.texts(listed.isMissingNode() ? reply.path("admissible") : listed);
  }

  /** Whether the episode is over. */
  static boolean done(JsonNode reply) {
    return Stream.of("done", "terminated", "truncated")
        .anyMatch(field -> reply.path(field).asBoolean(false));
  }
}
