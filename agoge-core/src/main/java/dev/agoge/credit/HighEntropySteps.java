package dev.agoge.credit;

import dev.agoge.support.Parameter;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import java.util.Arrays;
import java.util.List;

/**
 * Group-relative advantages of the steps at which the agent was least certain, and nothing for the
 * others.
 *
 * <p>Li et al., "Efficient Multi-turn RL for GUI Agents via Decoupled Training and Adaptive Data
 * Curation" (DART-GUI), arXiv 2509.23866, which trains on the 80 % of steps with the highest mean
 * entropy of their tokens. A trajectory holds the probability of each drawn token and not the
 * entropy of the distribution it was drawn from; the mean of −log p over a step's tokens stands in
 * for it here. That is right on average over draws, and noisy for a step of few tokens. Steps are
 * ranked over the whole group; equal ones are kept or dropped together with the first of them.
 *
 * @param share of steps that are kept
 * @param standardise whether to divide by the group's standard deviation
 */
public record HighEntropySteps(
    @Parameter(
            value = "share of steps kept, those with the highest entropy first",
            fallback = "0.8",
            min = 0,
            max = 1)
        double share,
    @Parameter(value = "divide by the standard deviation of the group", fallback = "true")
        boolean standardise)
    implements Credit {

  @Override
  public String name() {
    return "entropy-steps";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    Baseline baseline = scores -> Statistics.centred(scores, standardise);
    double[][] advantages = baseline.byStep(group);
    double[][] surprise =
        group.stream()
            .map(j -> j.trajectory().steps().stream().mapToDouble(s -> surprise(j, s)).toArray())
            .toArray(double[][]::new);
    double least = least(surprise);
    for (int i = 0; i < advantages.length; i++) {
      for (int s = 0; s < advantages[i].length; s++) {
        advantages[i][s] = surprise[i][s] >= least ? advantages[i][s] : 0;
      }
    }
    return Turns.credited(group, advantages);
  }

  /** The least surprise that is kept. */
  private double least(double[][] surprise) {
    double[] sorted =
        Arrays.stream(surprise)
            .flatMapToDouble(Arrays::stream)
            .filter(s -> s >= 0)
            .sorted()
            .toArray();
    int kept = (int) Math.round(share * sorted.length);
    return kept == 0 ? Double.POSITIVE_INFINITY : sorted[sorted.length - kept];
  }

  /** The mean of −log p over a step's tokens; −1 for a step without any. */
  private static double surprise(Judged judged, Step step) {
    double sum = 0;
    int tokens = 0;
    for (ModelCall call : step.calls()) {
      if (call.logProbs().length != call.output().length) {
        throw new IllegalArgumentException(
            "episode %s does not hold the probabilities of its tokens, as an expert's does not; give it episodes of the agent only"
                .formatted(judged.trajectory().id()));
      }
      for (float logProb : call.logProbs()) {
        sum -= logProb;
      }
      tokens += call.output().length;
    }
    return tokens == 0 ? -1 : Math.max(0, sum / tokens);
  }
}
