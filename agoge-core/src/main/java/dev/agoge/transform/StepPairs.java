package dev.agoge.transform;

import dev.agoge.credit.Credited;
import dev.agoge.credit.GroupInGroup.Anchor;
import dev.agoge.credit.Judged;
import dev.agoge.learn.Evidence;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Pairs of single steps: where episodes of a group came to the same state and did different things,
 * the better action is preferred to the worse one. Only the tokens of that step count; what came
 * before is context, and what came after is cut away.
 *
 * <p>Step-wise preference optimisation after Lai et al., "Step-DPO", arXiv 2406.18629, and the
 * step-wise half of IPR (Xiong et al., "Watch Every Step!", arXiv 2406.11176). There the two sides
 * share every token before the step; here they share the state, which is the same for a first
 * difference and more often met afterwards.
 *
 * @param by what makes an action better
 * @param anchor what makes two states the same
 * @param margin by which values must differ
 * @param most pairs of a group at most, those that differ most
 */
public record StepPairs(
    @Parameter(
            value = "score: of the step, by the judge; return: what the player got from there on",
            fallback = "return")
        By by,
    @Parameter(
            value = "states are the same with equal observation text, or equal true state",
            fallback = "state")
        Anchor anchor,
    @Parameter(value = "by which the values must differ", fallback = "0", min = 0) double margin,
    @Parameter(value = "pairs of a group at most", fallback = "8", min = 1) int most)
    implements Pairing {

  /** What makes an action better than another. */
  public enum By {
    /** The judge's score of the step. */
    SCORE,
    /** What the player got from the step to the end, by the judge's reckoning. */
    RETURN
  }

  private record Place(int trajectory, int step, String action, double value) {}

  private record Difference(Place better, Place worse) {
    double size() {
      return better.value - worse.value;
    }
  }

  @Override
  public String name() {
    return "step-pairs";
  }

  @Override
  public List<Evidence> evidence(List<Judged> group, List<Credited> credited) {
    return alike(group).stream()
        .flatMap(places -> difference(places).stream())
        .filter(d -> d.size() > margin)
        .sorted(Comparator.comparingDouble(Difference::size).reversed())
        .limit(most)
        .<Evidence>map(
            d -> new Evidence.Preference(only(d.better, credited), only(d.worse, credited)))
        .toList();
  }

  /** The steps of a group by the state that they start from. */
  private List<List<Place>> alike(List<Judged> group) {
    Map<String, List<Place>> states = new LinkedHashMap<>();
    for (int i = 0; i < group.size(); i++) {
      Trajectory trajectory = group.get(i).trajectory();
      for (int t = 0; t < trajectory.steps().size(); t++) {
        Step step = trajectory.steps().get(t);
        if (!step.calls().isEmpty()) {
          states
              .computeIfAbsent(key(step), k -> new ArrayList<>())
              .add(new Place(i, t, step.action(), value(group.get(i), t)));
        }
      }
    }
    return List.copyOf(states.values());
  }

  private String key(Step step) {
    boolean state = anchor == Anchor.STATE && !step.stateKey().isEmpty();
    return step.player() + "|" + (state ? step.stateKey() : step.observation());
  }

  private double value(Judged judged, int t) {
    List<Step> steps = judged.trajectory().steps();
    List<Double> scores = judged.judgement().steps();
    if (by == By.SCORE) {
      if (scores.isEmpty()) {
        throw new IllegalArgumentException(
            "pairs.by: score needs a judge that scores steps; name one, or use pairs.by: return");
      }
      return scores.get(t);
    }
    int player = steps.get(t).player();
    double before = steps.subList(0, t).stream().mapToDouble(s -> s.rewards().of(player)).sum();
    return judged.score(player) - before;
  }

  /** The best and the worst action of a state, if these are two. */
  private static Optional<Difference> difference(List<Place> places) {
    Comparator<Place> byValue = Comparator.comparingDouble(Place::value);
    Place best = places.stream().max(byValue).orElseThrow();
    return places.stream()
        .filter(p -> !Objects.equals(p.action, best.action))
        .min(byValue)
        .map(worst -> new Difference(best, worst));
  }

  /** The trajectory up to a step, of which only the last one has weights. */
  private static Credited only(Place place, List<Credited> credited) {
    Credited whole = credited.get(place.trajectory);
    Trajectory trajectory = whole.trajectory().firstSteps(place.step + 1);
    List<ModelCall> calls = trajectory.calls();
    int first = calls.size() - trajectory.steps().getLast().calls().size();
    float[][] weights = Arrays.copyOf(whole.advantages(), calls.size());
    for (int c = 0; c < first; c++) {
      weights[c] = new float[calls.get(c).output().length];
    }
    return new Credited(trajectory, weights);
  }
}
