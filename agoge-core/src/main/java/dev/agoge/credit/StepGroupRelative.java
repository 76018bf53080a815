package dev.agoge.credit;

import dev.agoge.support.Parameter;
import java.util.List;

/**
 * GRPO with a reward for each step: Aₜ = Σₖ≥ₜ r̃ₖ, where r̃ is a step's reward less the mean of all
 * steps of the group, divided by their standard deviation.
 *
 * <p>Shao et al., "DeepSeekMath", arXiv 2402.03300, section 4.1.3, process supervision. There a
 * process reward model scores steps of reasoning; here a judge or the environment scores turns.
 * With rewards at the end only, the mean that is taken from every step adds up over those still to
 * come: early steps then look bad whatever they do. Give it rewards that fall along the way.
 *
 * @param rewards who says what a step was worth
 * @param standardise whether to divide by the standard deviation
 */
public record StepGroupRelative(
    @Parameter(value = "who says what a step was worth", fallback = "judge") StepRewards rewards,
    @Parameter(value = "divide by the standard deviation of all steps", fallback = "true")
        boolean standardise)
    implements Credit {

  @Override
  public String name() {
    return "step-grpo";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    double[][] relative = Turns.centred(group, rewards.of(group), standardise);
    double[][] advantages = new double[relative.length][];
    for (int i = 0; i < advantages.length; i++) {
      double[] own = relative[i];
      advantages[i] = Turns.perStep(group.get(i), turns -> Turns.toGo(turns.take(own), 1));
    }
    return Turns.credited(group, advantages);
  }
}
