package dev.agoge.environments.tools;

import java.util.List;

/**
 * A parameter of a tool.
 *
 * @param name its key among the arguments
 * @param type what values it takes
 * @param description for the one who calls
 * @param required whether a call must give it
 * @param allowed the only values it takes, if not empty; for texts
 */
public record Argument(
    String name, Type type, String description, boolean required, List<String> allowed) {

  /** What an argument's value is. */
  public enum Type {
    STRING("string"),
    INTEGER("integer"),
    NUMBER("number"),
    BOOLEAN("boolean"),
    /** A list of texts. */
    STRINGS("array");

    private final String json;

    Type(String json) {
      this.json = json;
    }

    /** Its name in JSON Schema. */
    String json() {
      return json;
    }
  }

  public Argument {
    allowed = List.copyOf(allowed);
  }

  /** A required argument. */
  public static Argument of(String name, Type type, String description) {
    return new Argument(name, type, description, true, List.of());
  }

  /** A required text. */
  public static Argument text(String name, String description) {
    return of(name, Type.STRING, description);
  }

  /** A required text that is one of a few. */
  public static Argument oneOf(String name, String description, List<String> allowed) {
    return new Argument(name, Type.STRING, description, true, allowed);
  }

  /** The same, but a call may leave it out. */
  public Argument optional() {
    return new Argument(name, type, description, false, allowed);
  }
}
