package dev.agoge.bridge.serve;

import dev.agoge.bridge.wire.Json;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message that is not of the form its dialect asks for. */
public final class BadBodyException extends RuntimeException {
  private final List<FieldError> errors;

  public BadBodyException(List<FieldError> errors) {
    super(null, null, false, false);
    this.errors = List.copyOf(errors);
  }

  public BadBodyException(FieldError error) {
    this(List.of(error));
  }

  /** All mistakes in one line. */
  public String text() {
    return errors.stream().map(FieldError::toString).collect(Collectors.joining("; "));
  }

  /** The mistakes as JSON. */
  public ArrayNode list() {
    ArrayNode list = Json.array();
    errors.forEach(e -> list.add(e.json()));
    return list;
  }

  /** The body that FastAPI sends with status 422. */
  public ObjectNode detail() {
    ObjectNode body = Json.object();
    body.set("detail", list());
    return body;
  }
}
