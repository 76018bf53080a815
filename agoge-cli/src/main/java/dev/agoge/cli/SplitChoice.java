package dev.agoge.cli;

import dev.agoge.environment.Split;

/** What {@code --split} names. */
final class SplitChoice {
  private SplitChoice() {}

  /**
   * The split of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Split of(String name) {
    for (Split each : Split.values()) {
      if (each.label().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "unknown split '" + name + "'; known: train, validation, held-out");
  }
}
