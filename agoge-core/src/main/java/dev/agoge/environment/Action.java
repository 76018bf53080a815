package dev.agoge.environment;

/**
 * What a player does, in the environment's own words.
 *
 * @param text the command, or a tool call as JSON where the environment takes tool calls
 */
public record Action(String text) {

  @Override
  public String toString() {
    return text;
  }
}
