package dev.agoge.environments.tools;

import dev.agoge.environment.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a tool, its arguments checked against the tool's signature.
 *
 * @param name the tool
 * @param arguments its arguments in the signature's order: String, Long, Double, Boolean or a List
 *     of String
 */
public record ToolCall(String name, Map<String, Object> arguments) {
  /** A call from names and values in turn: {@code of("get", "id", 3L)}. */
  public static ToolCall of(String name, Object... namesAndValues) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new ToolCall(name, arguments);
  }

  /** The action that makes this call: {@code {"name":…,"arguments":{…}}} without spaces. */
  public Action action() {
    StringBuilder json = new StringBuilder(96).append("{\"name\":");
    JsonText.value(json, name);
    json.append(",\"arguments\":{");
    String separator = "";
    for (Map.Entry<String, Object> argument : arguments.entrySet()) {
      JsonText.value(json.append(separator), argument.getKey());
      JsonText.value(json.append(':'), argument.getValue());
      separator = ",";
    }
    return new Action(json.append("}}").toString());
  }

  /** A required text. */
  public String text(String argument) {
    return (String) value(argument);
  }

  /** A required whole number. */
  public long integer(String argument) {
    return (Long) value(argument);
  }

  /** A required number. */
  public double number(String argument) {
    return (Double) value(argument);
  }

  /** A required truth value. */
  public boolean flag(String argument) {
    return (Boolean) value(argument);
  }

  /** A required list of texts. */
  @SuppressWarnings("unchecked")
  public List<String> texts(String argument) {
    return (List<String>) value(argument);
  }

  /** A text that may have been left out. */
  public Optional<String> optionalText(String argument) {
    return Optional.ofNullable((String) arguments.get(argument));
  }

  /** A whole number that may have been left out. */
  public Optional<Long> optionalInteger(String argument) {
    return Optional.ofNullable((Long) arguments.get(argument));
  }

  /** A truth value that may have been left out. */
  public Optional<Boolean> optionalFlag(String argument) {
    return Optional.ofNullable((Boolean) arguments.get(argument));
  }

  /** A list of texts; empty if it was left out. */
  public List<String> optionalTexts(String argument) {
    return arguments.containsKey(argument) ? texts(argument) : List.of();
  }

  private Object value(String argument) {
    Object value = arguments.get(argument);
    if (value == null) {
      throw new IllegalStateException("tool " + name + " has no argument '" + argument + "'");
    }
    return value;
  }
}
