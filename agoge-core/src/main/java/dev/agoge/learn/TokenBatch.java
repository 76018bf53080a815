package dev.agoge.learn;

import java.util.Arrays;
import java.util.List;

/**
 * The produced tokens of an optimiser step, or of a part of it: n of them, in the order of the
 * trajectories they come from.
 *
 * @param logProbs log π(token | everything before) of the policy that learns, under the temperature
 *     and the allowed ids in force when the token was drawn
 * @param entropies of the distributions that the tokens were drawn from, in nats, under the policy
 *     that learns
 * @param old log π_old of the policy that drew them
 * @param reference log π_ref, if the objective asked for a reference; otherwise of length 0
 * @param advantages what credit assignment gave each token
 * @param shares what each token counts for; they add up to 1 over the optimiser step
 * @param origins where the tokens come from
 * @param examples the evidence that the origins speak of
 * @param moment when in the run
 */
public record TokenBatch(
    double[] logProbs,
    double[] entropies,
    double[] old,
    double[] reference,
    double[] advantages,
    double[] shares,
    Origin[] origins,
    List<? extends Evidence> examples,
    Moment moment) {

  /**
   * Where a token comes from.
   *
   * @param example place of its evidence among the batch's examples
   * @param part place of its trajectory within the evidence: 1 for the rejected one of a pair,
   *     otherwise 0
   * @param call place of the model call that produced it among the trajectory's calls
   * @param token place within that call's output
   */
  public record Origin(int example, int part, int call, int token) {}

  /** The batch of some of the tokens only; their shares stay what they are. */
  public TokenBatch only(int[] tokens) {
    return new TokenBatch(
        picked(logProbs, tokens),
        picked(entropies, tokens),
        picked(old, tokens),
        reference.length == 0 ? reference : picked(reference, tokens),
        picked(advantages, tokens),
        picked(shares, tokens),
        Arrays.stream(tokens).mapToObj(i -> origins[i]).toArray(Origin[]::new),
        examples,
        moment);
  }

  private static double[] picked(double[] numbers, int[] places) {
    return Arrays.stream(places).mapToDouble(i -> numbers[i]).toArray();
  }

  /** n. */
  public int size() {
    return logProbs.length;
  }
}
