package dev.agoge.environments.code;

import dev.agoge.environments.code.families.Problem;
import dev.agoge.support.Digest;
import java.util.List;

/**
 * What makes a task, before anything is run.
 *
 * @param visible arguments of the tests that are shown
 * @param hidden arguments of the tests that decide
 * @param seed source of what else is chosen for the task
 */
record Draft(Problem problem, Mode mode, List<String> visible, List<String> hidden, long seed) {
  Draft {
    visible = List.copyOf(visible);
    hidden = List.copyOf(hidden);
  }

  String digest() {
    return Digest.of(
        String.join("\n", mode.label(), problem.content(), visible + "", hidden + "", seed + ""));
  }
}
