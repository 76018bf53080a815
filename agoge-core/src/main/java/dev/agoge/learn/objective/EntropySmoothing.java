package dev.agoge.learn.objective;

import dev.agoge.learn.Moment;
import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.support.Parameter;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * EPO: the clipped surrogate with an entropy bonus and a corridor for the entropy around what it
 * was in the lessons before. With the mean entropy H̄ of those,
 *
 * <pre>
 *   P = α (max(0, κ_l H̄ − H) + max(0, H − κ_r H̄))
 *   L = L_surrogate − λ Σ share (H − b P)
 *   b = b_late + (b_early − b_late) e^(− 5 done)
 * </pre>
 *
 * <p>Xu et al., "EPO: Entropy-regularized Policy Optimization for LLM Agents Reinforcement
 * Learning", arXiv 2509.22576. The published penalty is a constant α for each token outside of the
 * corridor, which has no derivative; here it grows with the distance. The paper's weight of the
 * penalty changes from phase to phase of the training, towards stabilisation late; the schedule
 * here is exponential in the share of the run that is done, with free ends. Entropies are averaged
 * over tokens by their shares, which with {@code averaging: trajectories} is over trajectories
 * first, as published, but without a mean of turns between.
 *
 * @param surrogate what is regularised; its own entropy bonus should be 0
 * @param entropy λ
 * @param low κ_l
 * @param high κ_r
 * @param penalty α
 * @param early b at the beginning
 * @param late b at the end
 * @param window lessons that H̄ is the mean of; 0 for all, as the authors' code does
 */
public record EntropySmoothing(
    @Parameter("the surrogate that is regularised") ClippedSurrogate surrogate,
    @Parameter(value = "weight of the entropy bonus", fallback = "0.001", min = 0) double entropy,
    @Parameter(
            value = "lower edge of the corridor, as a share of the mean entropy before",
            fallback = "0",
            min = 0,
            max = 1)
        double low,
    @Parameter(
            value = "upper edge of the corridor, as a multiple of the mean entropy before",
            fallback = "2",
            min = 1)
        double high,
    @Parameter(value = "penalty of a nat beyond the corridor", fallback = "0.1", min = 0)
        double penalty,
    @Parameter(value = "weight of the penalty at the beginning", fallback = "1", min = 0)
        double early,
    @Parameter(value = "weight of the penalty at the end", fallback = "2", min = 0) double late,
    @Parameter(
            value = "lessons whose mean entropy is the corridor's middle; 0 for all so far",
            fallback = "0",
            min = 0)
        int window)
    implements Objective {
  private static final double DECAY = 5;

  @Override
  public String name() {
    return "epo";
  }

  @Override
  public Reference reference() {
    return surrogate.reference();
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    double loss = surrogate.loss(batch, slopes);
    OptionalDouble middle = middle(batch.moment().past());
    double weight = weight(batch.moment());
    for (int i = 0; i < batch.size(); i++) {
      double nats = batch.entropies()[i];
      double pull = 1;
      double gain = nats;
      if (middle.isPresent()) {
        double below = low * middle.getAsDouble() - nats;
        double above = nats - high * middle.getAsDouble();
        gain -= weight * penalty * (Math.max(0, below) + Math.max(0, above));
        pull -= weight * penalty * (above > 0 ? 1 : below > 0 ? -1 : 0);
        slopes.measure("outside_corridor", above > 0 || below > 0 ? 1 : 0);
      }
      double share = batch.shares()[i];
      loss -= entropy * share * gain;
      slopes.addEntropy(i, -entropy * share * pull);
    }
    slopes.measure("smoothing_weight", weight);
    return loss;
  }

  private double weight(Moment moment) {
    return late + (early - late) * Math.exp(-DECAY * moment.done());
  }

  /** The mean entropy of the lessons before; empty in the first. */
  private OptionalDouble middle(List<Map<String, Double>> past) {
    int from = window == 0 ? 0 : Math.max(0, past.size() - window);
    return past.subList(from, past.size()).stream()
        .filter(lesson -> lesson.containsKey("entropy"))
        .mapToDouble(lesson -> lesson.get("entropy"))
        .average();
  }
}
