package dev.agoge.environments.maze;

import java.util.Arrays;
import java.util.Optional;

/**
 * A kind of maze task.
 *
 * @param given whether the positions of player and goal are told
 * @param loops whether there is more than one way
 */
record Kind(boolean given, boolean loops) {

  /** {@code given-perfect}, {@code hidden-loops} and so on. */
  String label() {
    return (given ? "given" : "hidden") + (loops ? "-loops" : "-perfect");
  }

  /** All kinds, from the easiest. */
  static Kind[] all() {
    return new Kind[] {
      new Kind(true, false), new Kind(true, true), new Kind(false, false), new Kind(false, true)
    };
  }

  static Optional<Kind> of(String label) {
    return Arrays.stream(all()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
