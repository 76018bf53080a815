package dev.agoge.search;

import dev.agoge.trajectory.ModelCall;
import java.util.List;
import java.util.Map;

/** How probable a policy finds what it thought of. */
final class Priors {
  private Priors() {}

  /**
   * Gives candidates their priors, which add up to 1.
   *
   * @param drawn how often each action was drawn; empty if none was
   */
  static void give(List<Node> candidates, Map<String, Integer> drawn) {
    boolean known = candidates.stream().allMatch(n -> known(n.decision().calls()));
    double[] weights =
        candidates.stream()
            .mapToDouble(
                n ->
                    known
                        ? Math.exp(logProb(n.decision().calls()))
                        : drawn.getOrDefault(n.decision().action().text(), 1))
            .toArray();
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int c = 0; c < weights.length; c++) {
      candidates.get(c).prior(sum > 0 ? weights[c] / sum : 1.0 / weights.length);
    }
  }

  private static boolean known(List<ModelCall> calls) {
    // What was said after a thought is probable given that thought, which says nothing of others.
    return calls.size() == 1 && calls.getFirst().logProbs().length > 0;
  }

  private static double logProb(List<ModelCall> calls) {
    double sum = 0;
    for (float logProb : calls.getFirst().logProbs()) {
      sum += logProb;
    }
    return sum;
  }
}
