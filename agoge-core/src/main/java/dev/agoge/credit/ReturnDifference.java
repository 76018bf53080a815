package dev.agoge.credit;

import dev.agoge.support.Parameter;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * What a trial did better than the one before: Aᵢ = Rᵢ − Rᵢ₋₁, in the order of the group, and 0 for
 * the first.
 *
 * <p>Yao et al., "Retroformer: Retrospective Large Language Agents with Policy Gradient
 * Optimization", arXiv 2308.02151, where the difference is the reward of the reflection written
 * between two trials. Here the reflection is a model call of the later trial, told by its role;
 * where no role is named every call of the trial has the difference.
 *
 * @param role of the calls that are credited; empty for all
 */
public record ReturnDifference(
    @Parameter(value = "role of the calls that are credited; empty for all", fallback = "''")
        String role)
    implements Credit {

  @Override
  public String name() {
    return "return-difference";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    List<Credited> credited = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      Judged now = group.get(i);
      Judged before = group.get(Math.max(0, i - 1));
      Trajectory trajectory = now.trajectory();
      double[] steps =
          trajectory.steps().stream()
              .mapToDouble(s -> now.score(s.player()) - before.score(s.player()))
              .toArray();
      credited.add(Credited.perCall(trajectory, steps, this::isCredited));
    }
    return credited;
  }

  private boolean isCredited(ModelCall call) {
    return role.isEmpty() || call.role().equals(role);
  }
}
