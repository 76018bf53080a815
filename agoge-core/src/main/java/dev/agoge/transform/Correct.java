package dev.agoge.transform;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import dev.agoge.ring.Workshop;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.support.Parameter;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Adds to a group its solved episodes once more, with an error at one step, drawn at random, and
 * the expert's correction from there on. The error's calls have the role {@code error}.
 *
 * <p>Chen et al., "Training LLM-Based Agents with Synthetic Self-Reflected Trajectories and Partial
 * Masking" (STeP), arXiv 2505.20023, and Fu et al., "AgentRefine", arXiv 2501.01702, where a large
 * model writes errors, reflections and corrections. The source {@code expert} with {@code noise}
 * makes such episodes too, with errors at random steps; here there is exactly one, and it can be
 * the agent's own.
 *
 * @param error what is done wrong; where it is what was right, there is no such episode
 * @param reflection what the agent says for itself after the error; empty for nothing. Agents act
 *     without a word in play, so that it helps as context of what follows at most
 */
public record Correct(
    @Parameter(
            value =
                "what is done wrong; random: an admissible action; agent: what the agent would do;"
                    + " refused: an action from elsewhere that is not admissible",
            fallback = "random")
        Wrong error,
    @Parameter(value = "said after the error; none for nothing", fallback = "none")
        String reflection)
    implements Transform {

  /** What is done wrong. */
  public enum Wrong {
    /** An admissible action, drawn at random. */
    RANDOM,
    /** What the agent would do, drawn from its policy. */
    AGENT,
    /** An action of the group that is not admissible there. */
    REFUSED
  }

  @Override
  public String name() {
    return "correct";
  }

  /**
   * An episode to be made.
   *
   * @param origin what it is made of
   * @param at place of the error
   */
  private record Attempt(Trajectory origin, int at) {
    PlannedEpisode plan() {
      return PlannedEpisode.from(origin, at, origin.id() + "/correct", origin.group());
    }

    Step right() {
      return origin.steps().get(at);
    }

    boolean isWrong(Trajectory made) {
      return made.steps().size() > at
          && !Objects.equals(made.steps().get(at).action(), right().action());
    }
  }

  @Override
  public List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment) {
    var made = new Made(name(), workshop, moment.update());
    Map<String, Attempt> attempts = new LinkedHashMap<>();
    for (Judged judged : group) {
      Trajectory origin = judged.trajectory();
      if (origin.success() && !origin.steps().isEmpty()) {
        var random = new SplittableRandom(Seeds.child(workshop.seed(), origin.id()));
        var attempt = new Attempt(origin, random.nextInt(origin.steps().size()));
        attempts.put(attempt.plan().id(), attempt);
      }
    }
    List<Judged> all = new ArrayList<>(group);
    for (Trajectory t : played(List.copyOf(attempts.values()), group, made)) {
      Attempt attempt = Objects.requireNonNull(attempts.get(t.id()));
      if (t.success() && attempt.isWrong(t)) {
        all.add(Made.judged(made.reflecting(t, attempt.at + 1, reflection)));
      }
    }
    return all;
  }

  private List<Trajectory> played(List<Attempt> attempts, List<Judged> group, Made made) {
    return switch (error) {
      case RANDOM -> played(attempts, made.written(Actors.random()), made);
      case AGENT -> played(attempts, made.workshop().actors(), made);
      case REFUSED ->
          attempts.stream()
              .flatMap(
                  a ->
                      foreign(a, group, made.workshop()).stream()
                          .flatMap(
                              action ->
                                  played(List.of(a), made.script(List.of(action)), made).stream()))
              .toList();
    };
  }

  private static List<Trajectory> played(List<Attempt> attempts, ActorFactory wrong, Made made) {
    var actors = new Handover(wrong, made.workshop().expert(0));
    return made.play(attempts.stream().map(Attempt::plan).toList(), actors);
  }

  /** An action of the group that is not admissible where the error is to be. */
  private static Optional<String> foreign(Attempt attempt, List<Judged> group, Workshop workshop) {
    List<String> admissible = attempt.right().admissible();
    List<String> actions =
        group.stream()
            .flatMap(j -> j.trajectory().steps().stream())
            .map(Step::action)
            .filter(a -> !admissible.isEmpty() && !admissible.contains(a))
            .distinct()
            .toList();
    var random = new SplittableRandom(Seeds.child(workshop.seed(), attempt.plan().id()));
    return actions.isEmpty()
        ? Optional.empty()
        : Optional.of(actions.get(random.nextInt(actions.size())));
  }
}
