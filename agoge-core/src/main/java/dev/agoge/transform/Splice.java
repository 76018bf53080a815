package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import dev.agoge.ring.Workshop;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Adds to a group what its failed episodes could have become: up to the first error as they were
 * (context), then a reflection, then a way on that solves the task.
 *
 * <p>Yuan et al., "Agent-R: Training Language Model Agents to Reflect via Iterative Self-Training",
 * arXiv 2501.11425, whose good and bad episodes come from tree search, whose first error is found
 * by the model itself, and whose parts are joined as texts. Here the way on is played in the state
 * that the error left, so that its observations are true; what does not solve the task is dropped.
 *
 * @param fault what counts as the first error; an episode without one is not spliced
 * @param onward where the way on comes from
 * @param reflection what the agent says for itself after the error; empty for nothing. Agents act
 *     without a word in play, so that it helps as context of what follows at most
 */
public record Splice(
    @Parameter(
            value =
                "first error; slip: refused, back where it was, or progress undone; stall: no"
                    + " progress; score: a step score below 0",
            fallback = "slip")
        Fault fault,
    @Parameter(
            value =
                "who goes on; expert: the environment's; group: as the best episode did from the"
                    + " last state that both saw",
            fallback = "expert")
        Onward onward,
    @Parameter(value = "said after the error; none for nothing", fallback = "none")
        String reflection)
    implements Transform {

  /** What counts as an error. */
  public enum Fault {
    /** A step that was refused, led back to where the episode had been, or undid progress. */
    SLIP,
    /** A step that made no progress. */
    STALL,
    /** A step that the judge scored below 0. */
    SCORE
  }

  /** Where the way on comes from. */
  public enum Onward {
    /** The environment's expert. */
    EXPERT,
    /** What the group's best solved episode did. */
    GROUP
  }

  @Override
  public String name() {
    return "splice";
  }

  @Override
  public List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment) {
    var made = new Made(name(), workshop, moment.update());
    List<PlannedEpisode> plans = new ArrayList<>();
    for (Judged judged : group) {
      OptionalInt error = judged.trajectory().success() ? OptionalInt.empty() : error(judged);
      error.ifPresent(e -> plans.add(upTo(e, judged.trajectory())));
    }
    Map<String, Integer> prefixes =
        plans.stream().collect(Collectors.toMap(PlannedEpisode::id, p -> p.prefix().size()));
    List<Judged> all = new ArrayList<>(group);
    played(plans, group, made).stream()
        .filter(Trajectory::success)
        .map(t -> made.reflecting(t, prefixes.getOrDefault(t.id(), 0), reflection))
        .map(Made::judged)
        .forEach(all::add);
    return all;
  }

  private List<Trajectory> played(List<PlannedEpisode> plans, List<Judged> group, Made made) {
    if (onward == Onward.EXPERT) {
      return made.play(plans, made.workshop().expert(0));
    }
    Optional<Trajectory> good =
        Top.order(group).map(Judged::trajectory).filter(Trajectory::success).findFirst();
    return good.stream()
        .flatMap(
            g ->
                plans.stream()
                    .flatMap(p -> made.play(List.of(p), made.script(onwards(p, g))).stream()))
        .toList();
  }

  private static PlannedEpisode upTo(int error, Trajectory bad) {
    return new PlannedEpisode(
        bad.id() + "/splice",
        bad.task(),
        bad.seed(),
        bad.group(),
        Marks.prefix(bad, error + 1, Marks.ERROR));
  }

  /** What the good episode did from the last of its states that the bad one saw, too. */
  private static List<String> onwards(PlannedEpisode bad, Trajectory good) {
    Set<String> seen = bad.prefix().stream().map(Slips::state).collect(Collectors.toSet());
    List<Step> steps = good.steps();
    int from =
        IntStream.range(0, steps.size())
            .filter(i -> seen.contains(Slips.state(steps.get(i))))
            .max()
            .orElse(0);
    return steps.subList(from, steps.size()).stream().map(Step::action).toList();
  }

  private OptionalInt error(Judged judged) {
    boolean[] faults =
        switch (fault) {
          case SLIP -> Slips.of(judged.trajectory());
          case STALL -> atMost(Measure.gains(judged.trajectory()), 0);
          case SCORE -> atMost(Measure.scores(judged), -Double.MIN_VALUE);
        };
    return IntStream.range(0, faults.length).filter(i -> faults[i]).findFirst();
  }

  private static boolean[] atMost(double[] worth, double most) {
    boolean[] low = new boolean[worth.length];
    for (int i = 0; i < low.length; i++) {
      low[i] = worth[i] <= most;
    }
    return low;
  }
}
