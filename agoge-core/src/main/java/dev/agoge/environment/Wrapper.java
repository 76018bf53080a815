package dev.agoge.environment;

/**
 * A change of an environment's interface, by name; found through {@link java.util.ServiceLoader},
 * so a jar on the class path suffices.
 */
public interface Wrapper {

  /** The name in a list of wrappers, such as {@code history}. */
  String name();

  /** One line: what it does, what its value means, and the value it has when none is given. */
  String summary();

  /**
   * The environment seen through this wrapper. Closing it closes the one within.
   *
   * @param inner what is wrapped
   * @param value what stood after the colon, or the empty string
   * @throws IllegalArgumentException if the value cannot be used, or this environment cannot be
   *     wrapped so; the message says why and what to do
   */
  Environment wrap(Environment inner, String value);
}
