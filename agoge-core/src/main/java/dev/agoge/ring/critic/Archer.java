package dev.agoge.ring.critic;

import dev.agoge.ring.Critic;
import dev.agoge.ring.CriticMethod;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.value.Schooling;
import dev.agoge.support.Parameter;

/**
 * ArCHer's critic of utterances: Q(s, a) after a step's last token and V(s) before its first,
 * learnt off-policy by temporal differences from the episodes of the last updates,
 *
 * <pre>
 *   Q(sₜ, aₜ) → rₜ + γ V̄(sₜ₊₁)
 *   V(sₜ)     → Q̄(sₜ, aₜ)        with aₜ of the present policy
 * </pre>
 *
 * <p>Zhou et al., "ArCHer: Training Language Model Agents via Hierarchical Multi-Turn RL", arXiv
 * 2402.19446. Its advantage Q − V of a step is given as the step's score, V as the value of the
 * state, so that credit {@code process} without outcome and discount is the paper's.
 *
 * <p>Shrunk: one Q and one V, where the paper has two of each and takes the smaller. V̄ is what V
 * said before an update's lesson and Q̄ what Q says after its own (hard targets, renewed every
 * update), where the paper's follow the weights slowly. V learns from the actions of the present
 * update only, which are the present policy's; the paper draws such actions anew in replayed
 * states.
 *
 * @param discount γ
 * @param memory how many updates are replayed, the present one included
 * @param school how both are taught
 */
public record Archer(
    @Parameter(value = "discount of later rewards", fallback = "0.95", min = 0, max = 1)
        double discount,
    @Parameter(
            value = "updates whose episodes are replayed, the present one included",
            fallback = "4",
            min = 1)
        int memory,
    @Parameter("how it is taught") Schooling school)
    implements CriticMethod {

  @Override
  public String name() {
    return "archer";
  }

  @Override
  public Critic open(Workshop workshop) {
    return new ArcherCritic(this, workshop);
  }
}
