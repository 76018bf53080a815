package dev.agoge.environments.tools;

import java.util.Collection;
import java.util.List;

/** Compact JSON written straight into text, for the results of tools. */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /**
   * An object of names and values in turn: texts, numbers, truth values, and lists of texts.
   *
   * @throws IllegalArgumentException if a value is of another type
   */
  public static String object(Object... namesAndValues) {
    StringBuilder json = new StringBuilder(96).append('{');
    for (int i = 0; i < namesAndValues.length; i += 2) {
      quote(i == 0 ? json : json.append(','), (String) namesAndValues[i]);
      value(json.append(':'), namesAndValues[i + 1]);
    }
    return json.append('}').toString();
  }

  /** An array of values that are JSON already. */
  public static String array(Collection<String> rendered) {
    return "[" + String.join(",", rendered) + "]";
  }

  /** An array of texts. */
  public static String texts(List<String> texts) {
    StringBuilder json = new StringBuilder(64);
    value(json, texts);
    return json.toString();
  }

  /** Appends one value. */
  static void value(StringBuilder json, Object value) {
    switch (value) {
      case String text -> quote(json, text);
      case Number number -> json.append(number);
      case Boolean truth -> json.append(truth.booleanValue());
      case List<?> list -> {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
          value(i == 0 ? json : json.append(','), list.get(i));
        }
        json.append(']');
      }
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        default -> {
          if (c < ' ') {
            json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
