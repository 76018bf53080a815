package dev.agoge.environments.sandbox;

import dev.agoge.environment.InfrastructureException;
import java.util.List;

/**
 * Runs scripts that nobody trusts. A run is a function of the state it starts from, the script, and
 * what the functions handed in answer: the same three give the same {@link Run}, on any machine and
 * beside any others, limits included. Any number of threads may run scripts at once.
 */
public interface CodeSandbox extends AutoCloseable {

  /**
   * A fresh interpreter.
   *
   * @param seed where the script's random numbers come from
   * @param functions names of functions that scripts can call with one argument; each an identifier
   * @throws IllegalArgumentException if a name is none
   * @throws InfrastructureException if the sandbox itself failed
   */
  InterpreterState start(long seed, List<String> functions);

  /**
   * Runs a script in a copy of an interpreter's state, which stays as it is.
   *
   * @param from a state of this sandbox
   * @param functions answers the script's calls, one at a time and on a thread of the sandbox; what
   *     it throws ends the run and is thrown on to the caller
   * @throws InfrastructureException if the sandbox itself failed or the thread was interrupted;
   *     what the script does, however bad, is an {@link Outcome}
   */
  Run run(InterpreterState from, String script, HostFunctions functions);

  /** Runs a script in a state whose functions, if any, are out of service. */
  default Run run(InterpreterState from, String script) {
    return run(
        from,
        script,
        (name, argument) -> {
          throw new RefusedCallException(name + " cannot be called now");
        });
  }

  /** Ends what the sandbox keeps ready; no run may follow. */
  @Override
  void close();
}
