package dev.agoge.credit;

import dev.agoge.credit.StepGroups.Place;
import dev.agoge.support.Parameter;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * SRGPO: an advantage for the episode plus one for each step among randomly chosen other steps.
 *
 * <p>Wang et al., "SeeNav-Agent: Enhancing Vision-Language Navigation with Visual Prompt and
 * Step-Level Policy Optimization", arXiv 2512.02631. A reward that says what a step by itself was
 * worth, whatever the state, makes any two steps comparable; equal states need not be found. The
 * steps are dealt at random into groups of a given size, within which these rewards are centred
 * (and standardised) to Aˢ; the advantage is A = Aᴱ + ω Aˢ. Here steps of one task's group are
 * dealt, each player's by themselves, in an order that depends on their episodes' ids and nothing
 * else; what is left over joins the last group. The paper's rewards of navigation are the progress
 * of a step here, or a judge's scores.
 *
 * @param weight ω, weight of the step advantage
 * @param size of the random groups
 * @param rewards who says what a step was worth
 * @param standardise whether to divide by standard deviations, for episodes and for steps
 */
public record RandomGroups(
    @Parameter(value = "weight of the step advantage", fallback = "1", min = 0) double weight,
    @Parameter(value = "steps in a random group", fallback = "16", min = 2, max = 100000) int size,
    @Parameter(value = "who says what a step was worth", fallback = "progress") StepRewards rewards,
    @Parameter(value = "divide by standard deviations", fallback = "true") boolean standardise)
    implements Credit {

  private record Drawn(Place place, long number) {}

  @Override
  public String name() {
    return "srgpo";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    Baseline baseline = scores -> Statistics.centred(scores, standardise);
    double[][] advantages = baseline.byStep(group);
    double[][] worth = rewards.of(group);
    for (List<Place> steps :
        StepGroups.of(group, (t, s) -> Integer.toString(t.steps().get(s).player()))) {
      for (List<Place> dealt : deal(shuffled(steps, group))) {
        StepGroups.compare(dealt, worth, standardise, weight, advantages);
      }
    }
    return Turns.credited(group, advantages);
  }

  private static List<Place> shuffled(List<Place> steps, List<Judged> group) {
    return steps.stream()
        .map(p -> new Drawn(p, Seeds.child(seed(group.get(p.trajectory())), p.step())))
        .sorted(Comparator.comparingLong(Drawn::number))
        .map(Drawn::place)
        .toList();
  }

  private static long seed(Judged judged) {
    return Seeds.child(judged.trajectory().seed(), judged.trajectory().id());
  }

  private List<List<Place>> deal(List<Place> steps) {
    List<List<Place>> hands = new ArrayList<>();
    int count = Math.max(1, steps.size() / size);
    for (int h = 0; h < count; h++) {
      hands.add(steps.subList(h * size, h + 1 == count ? steps.size() : (h + 1) * size));
    }
    return hands;
  }
}
