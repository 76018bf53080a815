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

  /**
   * Opens the environment at an address, for names of the form {@code name:address} such as {@code
   * openenv:ws://127.0.0.1:8080}.
   *
   * @param address what follows the colon
   * @param options as above
   * @throws IllegalArgumentException if this environment is not at an address, which is the usual
   *     case, or if the address or a value cannot be used
   * @throws InfrastructureException if nothing answers there
   */
  default Environment open(String address, Map<String, String> options) {
    throw new IllegalArgumentException(
        "environment " + name() + " takes no address; leave out ':" + address + "'");
  }
}
