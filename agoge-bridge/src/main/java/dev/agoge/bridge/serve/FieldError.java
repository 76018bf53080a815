package dev.agoge.bridge.serve;

import dev.agoge.bridge.wire.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is wrong with one field of a message, in the words in which Python's servers say it.
 *
 * @param type a word for programs, such as {@code missing}
 * @param where the way to the field; within the body, or from {@code query} on
 * @param message a sentence for people
 * @param input what was there
 */
public record FieldError(String type, List<String> where, String message, JsonNode input) {

  public FieldError {
    where = List.copyOf(where);
  }

  /** A field is not there. */
  public static FieldError missing(JsonNode object, String... where) {
    return new FieldError("missing", List.of(where), "Field required", object);
  }

  /** A field has a value of another kind. */
  public static FieldError notA(String kind, JsonNode value, String... where) {
    return new FieldError(kind + "_type", List.of(where), "Input should be a valid " + kind, value);
  }

  /** A parameter of the address that is missing or not a number. */
  public static FieldError inQuery(String name, String given) {
    return given.isEmpty()
        ? new FieldError("missing", List.of("query", name), "Field required", Json.object())
        : new FieldError(
            "int_parsing",
            List.of("query", name),
            "Input should be a valid integer, unable to parse string as an integer",
            Json.text(given));
  }

  /** As an entry of {@code detail}. */
  ObjectNode json() {
    ObjectNode node = Json.object().put("type", type);
    ArrayNode loc = node.putArray("loc");
    if (where.isEmpty() || !where.getFirst().equals("query")) {
      loc.add("body");
    }
    where.forEach(loc::add);
    node.put("msg", message);
    node.set("input", input);
    return node;
  }

  @Override
  public String toString() {
    return (where.isEmpty() ? "body" : String.join(".", where)) + ": " + message;
  }
}
