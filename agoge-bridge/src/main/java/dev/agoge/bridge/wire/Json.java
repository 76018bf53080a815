package dev.agoge.bridge.wire;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as it goes over the wire: plain ASCII, since half a surrogate pair has no UTF-8. */
public final class Json {
  private static final int DEEPEST = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** JSON's null. */
  public static final JsonNode NULL = MAPPER.getNodeFactory().nullNode();

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** An empty array. */
  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** A text as JSON. */
  public static JsonNode text(String text) {
    return MAPPER.getNodeFactory().stringNode(text);
  }

  /** Texts as JSON. */
  public static ArrayNode texts(List<String> texts) {
    ArrayNode array = array();
    texts.forEach(array::add);
    return array;
  }

  /**
   * Reads one JSON value.
   *
   * @throws BadJsonException if it is none, or one nested too deeply
   */
  public static JsonNode read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw new BadJsonException("it is empty");
      }
      return node;
    } catch (JacksonException e) {
      throw new BadJsonException(
          String.valueOf(e.getOriginalMessage()).replaceAll("(?s) \\((?:start|for) .*|\\n.*", ""));
    }
  }

  /** One JSON value as text. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A text field, if it is there and a text. */
  public static Optional<String> text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  /** Any value as JSON. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** A JSON value as maps, lists, texts, numbers and truth values; null becomes an empty text. */
  public static Object value(JsonNode node) {
    Object value = MAPPER.treeToValue(node, Object.class);
    return value == null ? "" : value;
  }

  /** Not JSON. */
  public static final class BadJsonException extends RuntimeException {
    BadJsonException(String message) {
      super(message, null, false, false);
    }
  }
}
