package dev.agoge.credit;

import dev.agoge.credit.GroupInGroup.Anchor;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Trajectory;
import java.util.List;

/**
 * HGPO: GiGPO whose step groups form a hierarchy of how much of the past is shared too.
 *
 * <p>He et al., "Hierarchy-of-Groups Policy Optimization for Long-Horizon Agentic Tasks", arXiv
 * 2602.22817. At level h a step group holds the steps with equal anchor that also had equal anchors
 * and actions over the h steps before. A step's advantage is A = Aᴱ + ω Σₕ wₕ Aˢₕ, with Aˢₕ the
 * discounted return relative to its group at level h and wₕ ∝ (h + 1)^α over the levels at which
 * the step has company: the deeper the shared past, the more its comparison is worth. That actions
 * belong to the past, and that levels without company share out their weight, is our reading.
 *
 * @param weight ω, weight of the step advantage
 * @param discount γ, in (0, 1]
 * @param standardise whether to divide by standard deviations, for episodes and for steps
 * @param anchor what makes two steps start from the same state
 * @param depth the deepest level; 0 is GiGPO
 * @param slope α; 0 for equal weights
 */
public record HierarchicalGroups(
    @Parameter(value = "weight of the step advantage", fallback = "1", min = 0) double weight,
    @Parameter(value = "discount of later rewards", fallback = "0.95", min = 0.01, max = 1)
        double discount,
    @Parameter(value = "divide by standard deviations", fallback = "true") boolean standardise,
    @Parameter(
            value = "steps are comparable with equal observation text, or equal true state",
            fallback = "observation")
        Anchor anchor,
    @Parameter(
            value = "so many steps of shared past make the deepest step groups",
            fallback = "2",
            min = 0,
            max = 100)
        int depth,
    @Parameter(
            value = "how much more deeper groups weigh; 0 for equal weights",
            fallback = "1",
            min = 0,
            max = 10)
        double slope)
    implements Credit {

  @Override
  public String name() {
    return "hgpo";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    Baseline baseline = scores -> Statistics.centred(scores, standardise);
    double[][] advantages = baseline.byStep(group);
    double[][] returns = GroupInGroup.returns(group, discount);
    double[][] sums = zeros(returns);
    double[][] weights = zeros(returns);
    for (int level = 0; level <= depth; level++) {
      int past = level;
      double share = Math.pow(level + 1, slope);
      for (List<StepGroups.Place> alike :
          StepGroups.of(group, (trajectory, t) -> key(trajectory, t, past))) {
        if (alike.size() > 1) {
          StepGroups.compare(alike, returns, standardise, share, sums);
          alike.forEach(p -> weights[p.trajectory()][p.step()] += share);
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      for (int s = 0; s < sums[i].length; s++) {
        advantages[i][s] += weights[i][s] == 0 ? 0 : weight * sums[i][s] / weights[i][s];
      }
    }
    return Turns.credited(group, advantages);
  }

  private static double[][] zeros(double[][] like) {
    double[][] zeros = new double[like.length][];
    for (int i = 0; i < like.length; i++) {
      zeros[i] = new double[like[i].length];
    }
    return zeros;
  }

  /** Where the step started from, and what led there; the start of the episode is a past too. */
  private String key(Trajectory trajectory, int t, int past) {
    var key = new StringBuilder(anchor.of(trajectory, t));
    for (int s = t - 1; s >= Math.max(0, t - past); s--) {
      key.append('\n').append(trajectory.steps().get(s).action());
      key.append('\n').append(anchor.of(trajectory, s));
    }
    return key.append(t < past ? "\nstart" : "").toString();
  }
}
