package dev.agoge.environments.codeaction;

import dev.agoge.environment.Action;
import dev.agoge.environment.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tools as functions of a program. */
final class ToolFunctions {
  private static final JsonMapper JSON = new JsonMapper();

  /** Words of the language that a tool may happen to be called. */
  private static final Set<String> RESERVED =
      Set.of(
          "await",
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "debugger",
          "default",
          "delete",
          "do",
          "else",
          "enum",
          "export",
          "extends",
          "false",
          "finally",
          "for",
          "function",
          "if",
          "import",
          "in",
          "instanceof",
          "let",
          "new",
          "null",
          "return",
          "super",
          "switch",
          "this",
          "throw",
          "true",
          "try",
          "typeof",
          "var",
          "void",
          "while",
          "with",
          "yield",
          "print",
          "console",
          "eval",
          "undefined");

  private final Map<String, Tool> tools = new LinkedHashMap<>();

  ToolFunctions(List<Tool> tools) {
    for (Tool tool : tools) {
      if (this.tools.put(identifier(tool.name()), tool) != null) {
        throw new IllegalArgumentException(
            "two tools would both be the function " + identifier(tool.name()));
      }
    }
  }

  /** A tool's name as an identifier: {@code a-b} becomes {@code a_b}. */
  private static String identifier(String name) {
    String plain = name.replace('-', '_');
    return RESERVED.contains(plain)
        ? plain + "_"
        : Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
  }

  /** The functions' names, in the tools' order. */
  List<String> names() {
    return List.copyOf(tools.keySet());
  }

  /**
   * The action that calls a tool.
   *
   * @param arguments JSON; empty for none
   */
  Action action(String function, String arguments) {
    Tool tool = tools.get(function);
    if (tool == null) {
      throw new IllegalStateException("no function " + function);
    }
    String object = arguments.isEmpty() ? "{}" : arguments;
    return new Action("{\"name\":\"" + tool.name() + "\",\"arguments\":" + object + "}");
  }

  /** The program that makes a call given as JSON. */
  Action program(Action call) {
    try {
      JsonNode node = JSON.readTree(call.text());
      JsonNode arguments = node.path("arguments");
      return new Action(
          identifier(node.path("name").asString())
              + "("
              + (arguments.isEmpty() ? "" : JSON.writeValueAsString(arguments))
              + ")");
    } catch (JacksonException e) {
      throw new IllegalStateException("the wrapped expert's action is no tool call: " + call, e);
    }
  }

  /** One line for each function: how it is called and what it does. */
  String guide() {
    return tools.entrySet().stream()
        .map(e -> "  " + e.getKey() + parameters(e.getValue()) + ": " + e.getValue().description())
        .collect(Collectors.joining("\n"));
  }

  private static String parameters(Tool tool) {
    JsonNode schema = JSON.readTree(tool.inputSchema());
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    List<String> parameters = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String mark = required.contains(property.getKey()) ? ": " : "?: ";
      parameters.add(property.getKey() + mark + type(property.getValue()));
    }
    return parameters.isEmpty() ? "()" : "({" + String.join(", ", parameters) + "})";
  }

  private static String type(JsonNode property) {
    JsonNode allowed = property.path("enum");
    if (!allowed.isEmpty()) {
      List<String> values = new ArrayList<>();
      allowed.forEach(value -> values.add(value.toString()));
      return String.join(" | ", values);
    }
    String type = property.path("type").asString("any");
    return type.equals("array") ? property.path("items").path("type").asString("any") + "[]" : type;
  }
}
