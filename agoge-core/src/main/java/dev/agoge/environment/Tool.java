package dev.agoge.environment;

/**
 * A function that an environment offers to be called. A call is an {@link Action} whose text is a
 * JSON object: {@code {"name": "add_event", "arguments": {"title": "lunch"}}}.
 *
 * @param name unique within its environment, of letters, digits, {@code _} and {@code -}, at most
 *     64: what every provider of language models accepts
 * @param description what it does, for the one who is to call it
 * @param inputSchema a JSON Schema of its arguments, as JSON text; its type is {@code object}
 */
public record Tool(String name, String description, String inputSchema) {

  public Tool {
    if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException(
          "tool name '" + name + "' is not 1 to 64 letters, digits, '_' or '-'");
    }
  }
}
