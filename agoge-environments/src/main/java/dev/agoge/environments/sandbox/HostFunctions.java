package dev.agoge.environments.sandbox;

/** Answers the calls of a script. */
@FunctionalInterface
public interface HostFunctions {

  /**
   * Answers one call.
   *
   * @param name which function
   * @param argument its argument as JSON; empty if it was called without one
   * @return the answer; a JSON text reaches the script as the value it describes, any other text as
   *     it is
   * @throws RefusedCallException to throw an error with this message in the script
   */
  String call(String name, String argument) throws RefusedCallException;
}
