package dev.agoge.environments.shell;

import dev.agoge.environments.shell.machine.Machine;

/**
 * Where an attempt stands.
 *
 * @param machine files, place and variables
 * @param shown how many of the puzzle's clues have been seen, in their order
 * @param outcome whether the task has ended, and how
 * @param message what the last line printed; shown, and no part of what decides the future
 */
record ShellState(Machine machine, int shown, Outcome outcome, String message) {

  /** Whether the task has ended. */
  enum Outcome {
    OPEN,
    SOLVED,
    FAILED
  }

  ShellState telling(String text) {
    return new ShellState(machine, shown, outcome, text);
  }

  ShellState ending(Outcome end, String text) {
    return new ShellState(machine, shown, end, text);
  }
}
