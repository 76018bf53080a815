package dev.agoge.transform;

import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Steps that were of no use, as the trajectory itself shows. */
final class Slips {
  private Slips() {}

  /** What a step starts from: the true state if the environment tells it, else what is seen. */
  static String state(Step step) {
    String seen = step.stateKey().isEmpty() ? step.observation() : step.stateKey();
    return step.player() + "|" + seen;
  }

  /** Which steps did what was done before in the same state. */
  static boolean[] repeated(Trajectory trajectory) {
    Set<String> done = new HashSet<>();
    List<Step> steps = trajectory.steps();
    boolean[] repeated = new boolean[steps.size()];
    for (int i = 0; i < repeated.length; i++) {
      repeated[i] = !done.add(state(steps.get(i)) + "|" + steps.get(i).action());
    }
    return repeated;
  }

  /**
   * Which steps were refused, led back to a state that was left before (or left it as it was), or
   * undid progress.
   */
  static boolean[] of(Trajectory trajectory) {
    List<Step> steps = trajectory.steps();
    Set<String> seen = new HashSet<>();
    boolean[] slips = new boolean[steps.size()];
    for (int i = 0; i < slips.length; i++) {
      Step step = steps.get(i);
      seen.add(state(step));
      boolean back = i + 1 < slips.length && seen.contains(state(steps.get(i + 1)));
      boolean undone = i > 0 && step.progress() < steps.get(i - 1).progress();
      slips[i] = !step.valid() || back || undone;
    }
    return slips;
  }
}
