package dev.agoge.credit;

/** What a critic is to learn of judged trajectories: λ-returns, see {@link Gae#targets}. */
public final class LambdaReturns {
  private LambdaReturns() {}

  /**
   * Of the state before each step, for the player whose step it was.
   *
   * @param values of the same states
   */
  public static double[] ofSteps(Judged judged, double[] values, double discount, double lambda) {
    return Turns.perStep(
        judged, turns -> Gae.targets(turns.rewards(), turns.take(values), discount, lambda));
  }

  /**
   * Of the state before each output token.
   *
   * @param values of the same states, {@code values[c][t]} for token t of call c
   */
  public static double[][] ofTokens(
      Judged judged, double[][] values, double discount, double lambda) {
    double[][] targets = new double[values.length][];
    for (int c = 0; c < targets.length; c++) {
      targets[c] = new double[values[c].length];
    }
    for (Tokens tokens : Tokens.of(judged)) {
      double[] own = Gae.targets(tokens.rewards(), tokens.take(values), discount, lambda);
      for (int i = 0; i < own.length; i++) {
        targets[tokens.calls()[i]][tokens.places()[i]] = own[i];
      }
    }
    return targets;
  }
}
