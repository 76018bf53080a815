package dev.agoge.bridge.serve;

import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Tool;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a server says of its environment: the common fields, and ours in a field {@code agoge}. */
public final class Description {
  private Description() {}

  /** The environment, described. */
  public static ObjectNode of(Environment environment) {
    EnvironmentSpec spec = environment.spec();
    ObjectNode node =
        Json.object()
            .put("name", spec.name())
            .put("description", spec.summary())
            .put("version", spec.id().substring(spec.name().length() + 2));
    ObjectNode own = node.putObject("agoge").put("id", spec.id());
    own.set("players", Json.texts(spec.players()));
    own.put("listsAdmissible", spec.listsAdmissible())
        .put("measuresProgress", spec.measuresProgress())
        .put("stepLimit", spec.stepLimit());
    own.putObject("rewards")
        .put("min", spec.rewards().min())
        .put("max", spec.rewards().max())
        .put("success", spec.rewards().success());
    ObjectNode splits = own.putObject("splits");
    for (Split split : Split.values()) {
      splits.put(split.label(), environment.tasks(split).size());
    }
    own.set("tools", tools(environment, "inputSchema"));
    return node;
  }

  /**
   * The environment's tools.
   *
   * @param schemaField what the dialect calls the schema of a tool's arguments
   */
  public static ArrayNode tools(Environment environment, String schemaField) {
    ArrayNode tools = Json.array();
    for (Tool tool : environment.tools()) {
      ObjectNode each =
          tools.addObject().put("name", tool.name()).put("description", tool.description());
      each.set(schemaField, Json.read(tool.inputSchema()));
    }
    return tools;
  }
}
