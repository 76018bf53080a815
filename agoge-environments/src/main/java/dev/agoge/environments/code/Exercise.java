package dev.agoge.environments.code;

import dev.agoge.environments.code.families.Problem;
import java.util.List;

/**
 * A task in full.
 *
 * @param visible the tests that are shown
 * @param hidden the tests that decide
 * @param candidates sources of which exactly one passes the hidden tests; empty unless there is a
 *     choice
 * @param given the code to be repaired; empty if the function is to be written
 */
record Exercise(
    Problem problem, List<Test> visible, List<Test> hidden, List<String> candidates, String given) {
  Exercise {
    visible = List.copyOf(visible);
    hidden = List.copyOf(hidden);
    candidates = List.copyOf(candidates);
  }

  /**
   * A call and what it must return.
   *
   * @param call the call in JavaScript
   * @param expected its result as JSON
   */
  record Test(String call, String expected) {}
}
