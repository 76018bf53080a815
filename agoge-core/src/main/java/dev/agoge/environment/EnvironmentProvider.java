package dev.agoge.environment;

import java.util.Map;

/**
 * Offers an environment by name; found through {@link java.util.ServiceLoader}, so a jar on the
 * class path suffices.
 */
public interface EnvironmentProvider {

  /** The name on the command line, such as {@code household}. */
  String name();

  /** One line for lists. */
  String summary();

  /** The options it takes, each with one line of help. */
  default Map<String, String> options() {
    return Map.of();
  }

  /**
   * Opens the environment.
   *
   * @param options values for some of {@link #options}
   * @throws IllegalArgumentException if a value cannot be used; the message says which, where and
   *     what to do
   */
  Environment open(Map<String, String> options);
}
