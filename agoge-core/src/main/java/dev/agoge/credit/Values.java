package dev.agoge.credit;

import dev.agoge.trajectory.Trajectory;

/**
 * What a critic thinks of a trajectory's states.
 *
 * @param steps of the state before each step, as long as the trajectory's steps; of length 0 if not
 *     asked for
 * @param tokens of the state before each output token, {@code tokens[c][t]} for token t of call c;
 *     of length 0 if not asked for
 */
public record Values(double[] steps, double[][] tokens) {
  /** No critic was asked. */
  public static final Values NONE = new Values(new double[0], new double[0][]);

  /**
   * The values of a trajectory's steps.
   *
   * @throws IllegalArgumentException if the critic gave none
   */
  public double[] ofSteps(Trajectory trajectory) {
    if (steps.length != trajectory.steps().size()) {
      throw missing("steps", trajectory);
    }
    return steps;
  }

  /**
   * The values of a trajectory's tokens.
   *
   * @throws IllegalArgumentException if the critic gave none
   */
  public double[][] ofTokens(Trajectory trajectory) {
    if (tokens.length != trajectory.calls().size()) {
      throw missing("tokens", trajectory);
    }
    return tokens;
  }

  private static IllegalArgumentException missing(String places, Trajectory trajectory) {
    return new IllegalArgumentException(
        "episode %s has no values of its %s; name a critic that values %s"
            .formatted(trajectory.id(), places, places));
  }
}
