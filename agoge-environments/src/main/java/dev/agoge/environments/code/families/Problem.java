package dev.agoge.environments.code.families;

import java.util.function.Function;

/**
 * Something to program.
 *
 * @param function the name that the function is to have
 * @param parameters the names of its parameters as they are written
 * @param statement what it is to do
 * @param solution a function of that name that does it, in JavaScript
 * @param arguments draws arguments of a call as they are written
 */
public record Problem(
    String function,
    String parameters,
    String statement,
    String solution,
    Function<Draw, String> arguments) {

  /** All but the source of arguments. */
  public String content() {
    return function + "(" + parameters + ")\n" + statement + "\n" + solution;
  }
}
