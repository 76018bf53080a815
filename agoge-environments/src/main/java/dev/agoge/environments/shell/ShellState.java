package dev.agoge.environments.shell;

import dev.agoge.environments.shell.machine.Machine;
import dev.agoge.environments.shell.machine.Trials;

/**
 * Where an attempt stands.
 *
 * @param trials files, place and variables, and what lines would do there
 * @param shown how many of the puzzle's clues have been seen, in their order
 * @param outcome whether the task has ended, and how
 * @param message what the last line printed; shown, and no part of what decides the future
 */
record ShellState(Trials trials, int shown, Outcome outcome, String message) {

  /** Whether the task has ended. */
  enum Outcome {
    OPEN,
    SOLVED,
    FAILED
  }

  /** Files, place and variables. */
  Machine machine() {
    return trials.machine();
  }

  ShellState telling(String text) {
    return new ShellState(trials, shown, outcome, text);
  }

  ShellState ending(Outcome end, String text) {
    return new ShellState(trials, shown, end, text);
  }
}
