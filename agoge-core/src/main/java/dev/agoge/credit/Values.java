package dev.agoge.credit;

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
}
