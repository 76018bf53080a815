package dev.agoge.credit;

import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Trajectory;
import java.util.Arrays;
import java.util.List;

/**
 * The weight 1 for critical steps and 0 for all others.
 *
 * <p>Chen et al., "ATLaS: Agent Tuning via Learning Critical Steps", arXiv 2503.02197, imitates
 * about 30 % of an expert's steps, chosen by a large model. Here a judge scores the steps, and
 * those count whose score is among the highest of their trajectory, or reaches a threshold. Steps
 * of equal score are all kept, so that there may be more.
 *
 * @param share of a trajectory's steps that are critical; 0 to go by the threshold
 * @param threshold least score of a critical step, if there is no share
 */
public record CriticalSteps(
    @Parameter(
            value = "share of a trajectory's steps that count; 0 to go by the threshold",
            fallback = "0.3",
            min = 0,
            max = 1)
        double share,
    @Parameter(value = "least score of a step that counts, if there is no share", fallback = "0.5")
        double threshold)
    implements Credit {

  @Override
  public String name() {
    return "critical";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    return group.stream().map(this::credited).toList();
  }

  private Credited credited(Judged judged) {
    Trajectory trajectory = judged.trajectory();
    double[] scores = StepRewards.scores(judged);
    double least = share == 0 ? threshold : least(scores);
    return Imitable.perStep(
        trajectory, Arrays.stream(scores).map(s -> s >= least ? 1 : 0).toArray());
  }

  /** The lowest score among the highest. */
  private double least(double[] scores) {
    double[] sorted = Arrays.stream(scores).sorted().toArray();
    int kept = (int) Math.ceil(share * sorted.length);
    return kept == 0 ? threshold : sorted[sorted.length - kept];
  }
}
