package dev.agoge.bridge.mcp;

import dev.agoge.bridge.serve.BadBodyException;
import dev.agoge.bridge.serve.Description;
import dev.agoge.bridge.serve.Fields;
import dev.agoge.bridge.serve.Refusal;
import dev.agoge.bridge.serve.Session;
import dev.agoge.bridge.serve.Start;
import dev.agoge.bridge.serve.View;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Tool;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An environment's actions as MCP tools. */
final class EpisodeTools {
  /** Where the tool {@code reset} says, for our own clients, what is played. */
  static final String DESCRIPTION = "dev.agoge/environment";

  private static final String RESET_SCHEMA =
      """
      {"type":"object","properties":{
      "seed":{"type":"integer","description":"source of every random choice"},
      "split":{"type":"string","enum":["train","validation","held-out"]},
      "index":{"type":"integer","description":"place of the task in its split, from 0"},
      "task":{"type":"string","description":"id of a task, instead of split and index"}}}\
      """;
  private static final String STEP_SCHEMA =
      """
      {"type":"object","properties":{
      "action":{"type":"string","description":"the action, in the environment's words"}},
      "required":["action"]}\
      """;
  private static final String NOTHING = "{\"type\":\"object\",\"properties\":{}}";

  private final Environment environment;
  private final Function<String, Session> sessions;

  /**
   * Tools of an environment.
   *
   * @param sessions the session behind an MCP session's id
   */
  EpisodeTools(Environment environment, Function<String, Session> sessions) {
    this.environment = environment;
    this.sessions = sessions;
  }

  List<SyncToolSpecification> all() {
    List<SyncToolSpecification> all = new ArrayList<>();
    List<String> own = environment.tools().stream().map(Tool::name).toList();
    if (!own.contains("reset")) {
      all.add(
          tool(
              new Tool("reset", "Begin an episode and see its task.", RESET_SCHEMA),
              (session, arguments) -> session.reset(Start.of(arguments))));
    }
    if (!own.contains("observe")) {
      all.add(
          tool(
              new Tool("observe", "See again what was seen last.", NOTHING),
              (session, arguments) -> session.view()));
    }
    if (own.isEmpty()) {
      all.add(
          tool(
              new Tool("step", "Perform an action.", STEP_SCHEMA),
              (session, arguments) -> session.step(Fields.requiredText(arguments, "action"))));
    }
    for (Tool tool : environment.tools()) {
      all.add(tool(tool, (session, arguments) -> session.step(call(tool, arguments))));
    }
    return all;
  }

  private static String call(Tool tool, JsonNode arguments) {
    ObjectNode call = Json.object().put("name", tool.name());
    call.set("arguments", arguments);
    return Json.write(call);
  }

  private SyncToolSpecification tool(Tool tool, BiFunction<Session, JsonNode, View> work) {
    var described =
        McpSchema.Tool.builder(tool.name(), McpJsonDefaults.getMapper(), tool.inputSchema())
            .description(tool.description());
    if (tool.name().equals("reset")) {
      described.meta(Map.of(DESCRIPTION, Json.write(Description.of(environment))));
    }
    return SyncToolSpecification.builder()
        .tool(described.build())
        .callHandler(
            (exchange, request) ->
                result(exchange.sessionId(), Json.tree(request.arguments()), work))
        .build();
  }

  private CallToolResult result(
      String id, JsonNode arguments, BiFunction<Session, JsonNode, View> work) {
    try {
      View view = work.apply(sessions.apply(id), arguments.isObject() ? arguments : Json.object());
      ObjectNode seen =
          view.json()
              .put("reward", view.reward())
              .put("total_reward", view.total())
              .put("done", view.done());
      return CallToolResult.builder()
          .addTextContent(view.text())
          .structuredContent(McpJsonDefaults.getMapper(), Json.write(seen))
          .isError(false)
          .build();
    } catch (BadBodyException e) {
      return error(e.text());
    } catch (Refusal refused) {
      return error(
          refused.kind() == Refusal.Kind.FULL
              ? "CAPACITY_REACHED: " + refused.text()
              : refused.text());
    }
  }

  private static CallToolResult error(String message) {
    return CallToolResult.builder().addTextContent(message).isError(true).build();
  }
}
