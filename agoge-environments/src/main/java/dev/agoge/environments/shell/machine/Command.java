package dev.agoge.environments.shell.machine;

/** A command of the shell. */
@FunctionalInterface
interface Command {

  /**
   * Runs it and gives its exit status; {@link Trouble} that it throws is printed, with status 1.
   */
  int run(Call call);
}
