package dev.agoge.ring.value;

import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.Arrays;
import java.util.List;

/**
 * Which model calls decide a step: the state of a step is read before its first call, the step's
 * action after its last one. A step that no model decided has none and is not learnt from.
 */
public final class StepCalls {
  /** In place of a call for a step without any. */
  public static final int NONE = -1;

  private StepCalls() {}

  /** For each step the place of its first call among the trajectory's calls, or {@link #NONE}. */
  public static int[] first(Trajectory trajectory) {
    return calls(trajectory, true);
  }

  /** For each step the place of its last call among the trajectory's calls, or {@link #NONE}. */
  public static int[] last(Trajectory trajectory) {
    return calls(trajectory, false);
  }

  /** The last call of the whole trajectory, or {@link #NONE}. */
  public static int end(Trajectory trajectory) {
    return Arrays.stream(last(trajectory)).max().orElse(NONE);
  }

  private static int[] calls(Trajectory trajectory, boolean first) {
    List<Step> steps = trajectory.steps();
    int[] calls = new int[steps.size()];
    int before = 0;
    for (int s = 0; s < calls.length; s++) {
      int own = steps.get(s).calls().size();
      calls[s] = own == 0 ? NONE : first ? before : before + own - 1;
      before += own;
    }
    return calls;
  }

  /**
   * One number a step out of numbers of which each call has one.
   *
   * @param calls of each step
   * @return 0 for steps without a call
   */
  public static double[] read(double[][] values, int[] calls) {
    return Arrays.stream(calls).mapToDouble(c -> c == NONE ? 0 : values[c][0]).toArray();
  }

  /**
   * Targets of calls out of one number a step.
   *
   * @param calls of each step
   * @return one number a call of the trajectory, NaN for calls that are nobody's
   */
  public static double[][] targets(Trajectory trajectory, int[] calls, double[] steps) {
    double[][] targets = new double[trajectory.calls().size()][1];
    for (double[] row : targets) {
      row[0] = Double.NaN;
    }
    for (int s = 0; s < calls.length; s++) {
      if (calls[s] != NONE) {
        targets[calls[s]][0] = steps[s];
      }
    }
    return targets;
  }
}
