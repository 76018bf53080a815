package dev.agoge.environments.tools;

import dev.agoge.environment.Tool;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool's name, purpose and parameters.
 *
 * @param name see {@link Tool#name}
 * @param description what it does
 * @param arguments its parameters in the order in which calls are written
 */
public record Signature(String name, String description, List<Argument> arguments) {
  private static final JsonMapper JSON = new JsonMapper();

  public Signature {
    arguments = List.copyOf(arguments);
  }

  /** A tool with these parameters. */
  public static Signature of(String name, String description, Argument... arguments) {
    return new Signature(name, description, List.of(arguments));
  }

  /** The tool as the environment offers it. */
  public Tool tool() {
    return new Tool(name, description, JSON.writeValueAsString(schema()));
  }

  /**
   * The tool on one line: {@code add_todo(title, due?): adds an open to-do}. A list is marked with
   * {@code []}, and an argument that takes few values shows them: {@code answer=accept|decline}.
   */
  public String line() {
    StringBuilder line = new StringBuilder(name).append('(');
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      line.append(i == 0 ? "" : ", ").append(argument.name());
      line.append(argument.type() == Argument.Type.STRINGS ? "[]" : "");
      line.append(argument.required() ? "" : "?");
      line.append(argument.allowed().isEmpty() ? "" : "=");
      line.append(String.join("|", argument.allowed()));
    }
    return line.append("): ").append(description).toString();
  }

  private ObjectNode schema() {
    ObjectNode schema = JSON.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.createArrayNode();
    for (Argument argument : arguments) {
      describe(properties.putObject(argument.name()), argument);
      if (argument.required()) {
        required.add(argument.name());
      }
    }
    schema.set("required", required);
    return schema.put("additionalProperties", false);
  }

  private static void describe(ObjectNode node, Argument argument) {
    node.put("type", argument.type().json()).put("description", argument.description());
    if (argument.type() == Argument.Type.STRINGS) {
      node.putObject("items").put("type", "string");
    }
    if (!argument.allowed().isEmpty()) {
      ArrayNode allowed = node.putArray("enum");
      argument.allowed().forEach(allowed::add);
    }
  }
}
