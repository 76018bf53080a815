package dev.agoge.credit;

import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.List;

/**
 * GiGPO: an advantage for the episode plus one for each step among the steps that started from the
 * same state.
 *
 * <p>Feng et al., "Group-in-Group Policy Optimization for LLM Agent Training", arXiv 2505.10978.
 * With the discounted return of a step Rₜ = Σₖ≥ₜ γᵏ⁻ᵗ rₖ (equation 6), steps of the whole group
 * with equal anchor form a step group, within which Rₜ is centred (and standardised) to Aˢ
 * (equation 7); the advantage of the step is A = Aᴱ + ω Aˢ (equation 8), where Aᴱ is the episode's
 * group-relative advantage. A step alone in its step group has Aˢ = 0.
 *
 * <p>The paper anchors on the observation's text. Under partial observation equal text is not equal
 * state, so the true state is offered as well, for environments that tell it. The judge's scores
 * correct the environment's last rewards, so that penalties count. Players are compared with
 * themselves only, in episodes as in steps.
 *
 * @param weight ω, weight of the step advantage
 * @param discount γ, in (0, 1]
 * @param standardise whether to divide by the standard deviation, for episodes and for steps
 * @param anchor what makes two steps start from the same state
 */
public record GroupInGroup(
    @Parameter(value = "weight of the step advantage", fallback = "1", min = 0) double weight,
    @Parameter(value = "discount of later rewards", fallback = "0.95", min = 0.01, max = 1)
        double discount,
    @Parameter(value = "divide by standard deviations", fallback = "true") boolean standardise,
    @Parameter(
            value = "steps are comparable with equal observation text, or equal true state",
            fallback = "observation")
        Anchor anchor)
    implements Credit {

  /** What makes two steps comparable. */
  public enum Anchor {
    /** Equal observation text, as published. */
    OBSERVATION,
    /** Equal state key; an environment that cannot see its state, and gives none, is refused. */
    STATE;

    /** What a step started from, and for whom. */
    String of(Trajectory trajectory, int t) {
      Step step = trajectory.steps().get(t);
      if (this == STATE && step.stateKey().isEmpty()) {
        throw new IllegalArgumentException(
            "credit.anchor: state needs the true state, which environment %s does not tell (task %s, step %d); use credit.anchor: observation"
                .formatted(trajectory.task().environment(), trajectory.task().id(), t + 1));
      }
      return step.player() + "|" + (this == STATE ? step.stateKey() : step.observation());
    }
  }

  @Override
  public String name() {
    return "gigpo";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    Baseline baseline = scores -> Statistics.centred(scores, standardise);
    double[][] returns = returns(group, discount);
    double[][] advantages = baseline.byStep(group);
    for (List<StepGroups.Place> alike : StepGroups.of(group, anchor::of)) {
      StepGroups.compare(alike, returns, standardise, weight, advantages);
    }
    return Turns.credited(group, advantages);
  }

  /** How many steps of the group share their anchor with another step, from 0 to 1. */
  public double shared(List<Judged> group) {
    long steps = group.stream().mapToLong(j -> j.trajectory().steps().size()).sum();
    long shared =
        StepGroups.of(group, anchor::of).stream()
            .filter(g -> g.size() > 1)
            .mapToLong(List::size)
            .sum();
    return steps == 0 ? 0 : (double) shared / steps;
  }

  /** Rₜ of every step: [trajectory][step]. */
  static double[][] returns(List<Judged> group, double discount) {
    return group.stream().map(judged -> returns(judged, discount)).toArray(double[][]::new);
  }

  /** Rₜ of the player whose turn step t was. */
  private static double[] returns(Judged judged, double discount) {
    Trajectory trajectory = judged.trajectory();
    double[] returns = new double[trajectory.steps().size()];
    double[] running = {};
    for (int t = returns.length - 1; t >= 0; t--) {
      Step step = trajectory.steps().get(t);
      boolean last = t == returns.length - 1;
      running = last ? new double[step.rewards().players()] : running;
      for (int player = 0; player < running.length; player++) {
        double later =
            last
                ? judged.score(player) - trajectory.episodeReturn(player)
                : discount * running[player];
        running[player] = step.rewards().of(player) + later;
      }
      returns[t] = running[step.player()];
    }
    return returns;
  }
}
