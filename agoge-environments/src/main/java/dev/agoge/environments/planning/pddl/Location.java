package dev.agoge.environments.planning.pddl;

/**
 * A place in a source text.
 *
 * @param source name of the text, usually its path
 * @param line from 1
 * @param column from 1, in characters
 */
public record Location(String source, int line, int column) {

  @Override
  public String toString() {
    return source + ":" + line + ":" + column;
  }
}
