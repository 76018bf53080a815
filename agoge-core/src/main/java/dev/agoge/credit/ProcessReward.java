package dev.agoge.credit;

import dev.agoge.support.Parameter;
import java.util.List;

/**
 * A judge's scores of steps, and the outcome beside them: A = Σₖ≥ₜ γᵏ⁻ᵗ s̃ₖ + w Aᴱ, where s̃ are
 * the scores relative to all steps of the group and Aᴱ is the episode's group-relative advantage.
 *
 * <p>With γ = 0 a step has its own score only, as in Liu et al., "Agentic Reinforcement Learning
 * with Implicit Step Rewards" (iStar), arXiv 2509.19199, and its implicit rewards from preferences
 * between trajectories (OPRL); with γ = 1 it has all later ones too, as the process rewards of Cui
 * et al., "Process Reinforcement through Implicit Rewards" (PRIME), arXiv 2502.01456, and the
 * progress attributed to steps of Wang et al., "SPA-RL", arXiv 2505.20732. These differ in the
 * judge, not here; PRIME's baseline leaves the trajectory out and SPA learns a critic, both of
 * which is the group's mean here.
 *
 * @param weight w, of the outcome
 * @param discount γ of later steps' scores
 * @param standardise whether to divide by standard deviations, of steps and of episodes
 */
public record ProcessReward(
    @Parameter(value = "weight of the outcome's advantage", fallback = "1", min = 0) double weight,
    @Parameter(
            value = "discount of later steps' scores; 0 for a step's own only",
            fallback = "0",
            min = 0,
            max = 1)
        double discount,
    @Parameter(value = "divide by standard deviations", fallback = "true") boolean standardise)
    implements Credit {

  @Override
  public String name() {
    return "process";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    double[][] scores = Turns.centred(group, StepRewards.JUDGE.of(group), standardise);
    Baseline baseline = outcomes -> Statistics.centred(outcomes, standardise);
    double[][] advantages = baseline.byStep(group);
    for (int i = 0; i < advantages.length; i++) {
      double[] own = scores[i];
      double[] steps = Turns.perStep(group.get(i), t -> Turns.toGo(t.take(own), discount));
      for (int s = 0; s < steps.length; s++) {
        advantages[i][s] = steps[s] + weight * advantages[i][s];
      }
    }
    return Turns.credited(group, advantages);
  }
}
