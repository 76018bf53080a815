package dev.agoge.bridge.serve;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads fields of a message; a null is as good as no field. */
public final class Fields {
  private Fields() {}

  /** Whether a field is there and not null. */
  public static boolean has(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return !value.isMissingNode() && !value.isNull();
  }

  /** A whole number of 64 bits, if the field is there. */
  public static Optional<Long> integer(JsonNode object, String field) {
    if (!has(object, field)) {
      return Optional.empty();
    }
    JsonNode value = object.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new BadBodyException(FieldError.notA("integer", value, field));
    }
    return Optional.of(value.longValue());
  }

  /** A whole number that must be there. */
  public static long requiredInteger(JsonNode object, String field) {
    return integer(object, field)
        .orElseThrow(() -> new BadBodyException(FieldError.missing(object, field)));
  }

  /** A text, if the field is there. */
  public static Optional<String> text(JsonNode object, String field) {
    if (!has(object, field)) {
      return Optional.empty();
    }
    JsonNode value = object.path(field);
    if (!value.isString()) {
      throw new BadBodyException(FieldError.notA("string", value, field));
    }
    return Optional.of(value.stringValue());
  }

  /** A text that must be there. */
  public static String requiredText(JsonNode object, String field) {
    return text(object, field)
        .orElseThrow(() -> new BadBodyException(FieldError.missing(object, field)));
  }
}
