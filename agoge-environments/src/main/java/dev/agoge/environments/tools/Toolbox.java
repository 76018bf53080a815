package dev.agoge.environments.tools;

import dev.agoge.environment.Tool;
import dev.agoge.support.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tools of an environment, by name, and the reading of calls to them. */
public final class Toolbox {
  private static final int LONGEST = 20_000;
  private static final int LONGEST_NAME = 64;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Map<String, Signature> signatures = new LinkedHashMap<>();

  public Toolbox(List<Signature> signatures) {
    signatures.forEach(s -> this.signatures.put(s.name(), s));
  }

  /** What an action's text turned out to be. */
  public sealed interface Reading {
    /** A call of one of the tools with arguments that fit. */
    record Call(ToolCall call) implements Reading {}

    /** No call, and why, in words for the one who tried. */
    record Refused(String reason) implements Reading {}
  }

  /** The tools as the environment offers them. */
  public List<Tool> tools() {
    return signatures.values().stream().map(Signature::tool).toList();
  }

  /** The signature of a tool that exists. */
  public List<Signature> signatures() {
    return List.copyOf(signatures.values());
  }

  /** The tools as a list for the one who is to call them, one a line. */
  public String listing() {
    return signatures.values().stream().map(Signature::line).collect(Collectors.joining("\n"));
  }

  /** Reads {@code {"name":…,"arguments":{…}}}; any text is allowed. */
  public Reading read(String text) {
    if (text.length() > LONGEST) {
      return new Reading.Refused("a call of more than " + LONGEST + " characters");
    }
    try {
      return read(JSON.readTree(text));
    } catch (JacksonException | MisfitException e) {
      return new Reading.Refused(
          e instanceof MisfitException
              ? String.valueOf(e.getMessage())
              : "not a tool call; write {\"name\": …, \"arguments\": {…}}");
    }
  }

  private Reading read(JsonNode call) {
    if (!call.isObject() || !call.path("name").isString()) {
      throw new MisfitException("not a tool call; write {\"name\": …, \"arguments\": {…}}");
    }
    for (String key : call.propertyNames()) {
      if (!key.equals("name") && !key.equals("arguments")) {
        throw new MisfitException("a call has 'name' and 'arguments', no '" + brief(key) + "'");
      }
    }
    String name = call.path("name").stringValue();
    Signature signature = signatures.get(name);
    if (signature == null) {
      throw new MisfitException(
          Suggestions.unknown("tool", brief(name), List.copyOf(signatures.keySet())));
    }
    return new Reading.Call(new ToolCall(name, arguments(signature, call.path("arguments"))));
  }

  private static Map<String, Object> arguments(Signature signature, JsonNode given) {
    if (!given.isObject() && !given.isMissingNode()) {
      throw new MisfitException("'arguments' of " + signature.name() + " is not an object");
    }
    List<String> known = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    for (Argument argument : signature.arguments()) {
      known.add(argument.name());
      JsonNode value = given.path(argument.name());
      if (!value.isMissingNode() && !value.isNull()) {
        values.put(argument.name(), value(signature, argument, value));
      } else if (argument.required()) {
        throw new MisfitException(signature.name() + " needs '" + argument.name() + "'");
      }
    }
    for (String key : given.propertyNames()) {
      if (!known.contains(key)) {
        throw new MisfitException(
            Suggestions.unknown("argument of " + signature.name(), brief(key), known));
      }
    }
    return values;
  }

  private static Object value(Signature signature, Argument argument, JsonNode node) {
    @Nullable Object value =
        switch (argument.type()) {
          case STRING -> node.isString() ? node.stringValue() : null;
          case INTEGER -> node.isIntegralNumber() && node.canConvertToLong() ? node.asLong() : null;
          case NUMBER -> node.isNumber() ? node.asDouble() : null;
          case BOOLEAN -> node.isBoolean() ? node.asBoolean() : null;
          case STRINGS -> texts(node);
        };
    String where = "'" + argument.name() + "' of " + signature.name();
    if (value == null || (value instanceof Double d && !Double.isFinite(d))) {
      throw new MisfitException(where + " is not " + a(argument.type()));
    }
    if (!argument.allowed().isEmpty() && !argument.allowed().contains(value)) {
      throw new MisfitException(where + " is none of " + String.join(", ", argument.allowed()));
    }
    return value;
  }

  private static @Nullable Object texts(JsonNode node) {
    if (!node.isArray()) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode each : node) {
      if (!each.isString()) {
        return null;
      }
      texts.add(each.stringValue());
    }
    return List.copyOf(texts);
  }

  /** A name short enough to compare and to repeat. */
  private static String brief(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  private static String a(Argument.Type type) {
    return switch (type) {
      case STRING -> "a text";
      case INTEGER -> "a whole number";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case STRINGS -> "a list of texts";
    };
  }

  /** The text is no call of these tools. */
  private static final class MisfitException extends RuntimeException {
    MisfitException(String message) {
      super(message, null, false, false);
    }
  }
}
