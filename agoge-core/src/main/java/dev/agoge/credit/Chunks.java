package dev.agoge.credit;

import dev.agoge.credit.InteractionChunks.Boundary;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts a player's turns into chunks. */
final class Chunks {
  private Chunks() {}

  /** For each chunk the turn after its last; the last turn ends one in any case. */
  static int[] ends(Trajectory trajectory, Turns turns, Boundary boundary) {
    int count = turns.steps().length;
    boolean[] ends = new boolean[count];
    double best = 0;
    for (int k = 0; k < count; k++) {
      Step step = trajectory.steps().get(turns.steps()[k]);
      ends[k] =
          k + 1 == count
              || switch (boundary) {
                case STEP -> true;
                case CHANGE -> !state(step).equals(next(trajectory, turns.steps()[k]));
                case PROGRESS -> step.progress() > best;
              };
      best = Math.max(best, Double.isNaN(step.progress()) ? 0 : step.progress());
    }
    return IntStream.rangeClosed(1, count).filter(k -> ends[k - 1]).toArray();
  }

  private static String state(Step step) {
    return step.stateKey().isEmpty() ? step.observation() : step.stateKey();
  }

  /** What the step after this one starts from, whosever it is. */
  private static String next(Trajectory trajectory, int step) {
    List<Step> steps = trajectory.steps();
    return step + 1 < steps.size() ? state(steps.get(step + 1)) : trajectory.finalObservation();
  }
}
