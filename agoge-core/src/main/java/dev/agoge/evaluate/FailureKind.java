package dev.agoge.evaluate;

import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Why an episode that counts was not solved. The first kind that fits, in the order written here.
 */
public enum FailureKind {
  /** The episode no longer fitted into the model's context. */
  CONTEXT_OVERFLOW,
  /** The player, such as an expert, knew no way on. */
  GAVE_UP,
  /** At least half of the player's actions were not understood. */
  INVALID_ACTIONS,
  /** At least a third of the player's steps did in a state what it had done there before. */
  REPEATED_ACTIONS,
  /** It ran into the limit on steps otherwise. */
  STEP_LIMIT,
  /** The environment ended it unsolved. */
  ENDED_UNSOLVED;

  /** Lower-case name for tables: {@code step limit}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The kind of a trajectory that counts and that a player did not solve. */
  static FailureKind of(Trajectory trajectory, int player) {
    List<Step> own = trajectory.steps().stream().filter(s -> s.player() == player).toList();
    boolean cut = trajectory.ending() == Ending.LIMIT_REACHED;
    if (cut && trajectory.note().contains("context")) {
      return CONTEXT_OVERFLOW;
    }
    if (cut && trajectory.note().endsWith("gave up")) {
      return GAVE_UP;
    }
    long invalid = own.stream().filter(s -> !s.valid()).count();
    if (invalid > 0 && 2 * invalid >= own.size()) {
      return INVALID_ACTIONS;
    }
    if (own.size() >= 3 && 3 * repeated(own) >= own.size()) {
      return REPEATED_ACTIONS;
    }
    return cut ? STEP_LIMIT : ENDED_UNSOLVED;
  }

  private record Move(String state, String action) {}

  /** Steps that repeat an earlier one; without a state key equal text stands for equal state. */
  private static long repeated(List<Step> steps) {
    Set<Move> seen = new HashSet<>();
    return steps.stream()
        .filter(
            s ->
                !seen.add(
                    new Move(s.stateKey().isEmpty() ? s.observation() : s.stateKey(), s.action())))
        .count();
  }
}
