package dev.agoge.bridge.openenv;

import dev.agoge.bridge.openenv.ActionForm.Move;
import dev.agoge.bridge.serve.Description;
import dev.agoge.bridge.serve.Session;
import dev.agoge.bridge.serve.Start;
import dev.agoge.bridge.serve.View;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What resets, steps and questions are answered with: the same over HTTP and over a socket. */
final class Replies {
  private final Environment environment;
  private final ActionForm actions;

  Replies(Environment environment) {
    this.environment = environment;
    this.actions = new ActionForm(!environment.tools().isEmpty());
  }

  /** Whether the environment is played by calling tools. */
  boolean hasTools() {
    return !environment.tools().isEmpty();
  }

  ObjectNode reset(Session session, JsonNode fields) {
    View view = session.reset(Start.of(fields));
    return result(view.json(), view.done()).putNull("reward");
  }

  ObjectNode step(Session session, JsonNode action) {
    return switch (actions.read(action)) {
      case Move.Text(String text) -> stepped(session.step(text));
      case Move.ListTools() -> {
        ObjectNode observation = Json.object();
        observation.set("tools", Description.tools(environment, "input_schema"));
        yield result(observation, false).putNull("reward");
      }
      case Move.Call call -> {
        View view = session.step(call.action());
        ObjectNode reply = stepped(view);
        describe((ObjectNode) reply.path("observation"), call.tool(), view);
        yield reply;
      }
    };
  }

  private static ObjectNode stepped(View view) {
    return result(view.json(), view.done()).put("reward", view.reward());
  }

  private static ObjectNode result(ObjectNode observation, boolean done) {
    ObjectNode result = Json.object();
    result.set("observation", observation);
    return result.put("done", done);
  }

  /** What a tool answered, in the way of observations of tool calls. */
  private static void describe(ObjectNode observation, String tool, View view) {
    observation.put("tool_name", tool);
    ObjectNode result = observation.putObject("result");
    result.putArray("content").addObject().put("type", "text").put("text", view.text());
    result.putNull("structured_content").put("data", view.text()).put("is_error", !view.valid());
    if (view.valid()) {
      observation.putNull("error");
    } else {
      observation.putObject("error").put("error_type", "invalid_args").put("message", view.text());
    }
  }

  static ObjectNode state(View view) {
    return Json.object()
        .put("episode_id", view.episodeId())
        .put("step_count", view.steps())
        .put("task", view.task().id())
        .put("total_reward", view.total())
        .put("done", view.done());
  }

  static ObjectNode stateBeforeReset() {
    return Json.object().putNull("episode_id").put("step_count", 0);
  }
}
