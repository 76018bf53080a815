package dev.agoge.environments.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a plan by heuristic forward search: A*, or greedy best-first with helpful actions first.
 * Plans are valid, not always shortest (neither heuristic is admissible). Without a deadline, a
 * plan is a function of the problem and the state. Thread-safe.
 */
public final class Planner {

  /** How the distance to the goal is estimated. */
  public enum Estimate {
    /** Sum of the costs of the goal's literals without deletion (Bonet and Geffner 2001). */
    ADD,
    /** Length of a plan without deletion (Hoffmann and Nebel 2001). */
    FF
  }

  /** The order in which states are tried. */
  public enum Search {
    /** Plan length so far plus estimate: short plans, more states. */
    A_STAR,
    /** Estimate only, then helpful actions first: long problems. */
    GREEDY
  }

  /**
   * How to search, and for how long.
   *
   * @param expansions most states to expand, at least 1
   * @param deadline most time to take; longer than {@link #NO_DEADLINE} means the same as it
   */
  public record Options(Search search, Estimate estimate, int expansions, Duration deadline) {

    /** Without a deadline. */
    public Options(Search search, Estimate estimate, int expansions) {
      this(search, estimate, expansions, NO_DEADLINE);
    }
  }

  /** What came of a search. */
  public sealed interface Outcome {
    /** Action indices that lead to the goal; none if it holds already. */
    record Solved(List<Integer> plan) implements Outcome {}

    /** No plan exists. */
    record Unsolvable() implements Outcome {}

    /** The limit was reached before either was known. */
    record GaveUp(int expansions) implements Outcome {}
  }

  /** Time without end, for a search. */
  public static final Duration NO_DEADLINE = Duration.ofDays(365);

  private static final List<Options> DEFAULT =
      List.of(
          new Options(Search.A_STAR, Estimate.FF, 1_500),
          new Options(Search.GREEDY, Estimate.FF, 20_000),
          new Options(Search.GREEDY, Estimate.ADD, 200_000));

  private final GroundProblem problem;
  private final RelaxedProblem relaxed;

  /** A planner for a problem. */
  public Planner(GroundProblem problem) {
    this.problem = problem;
    this.relaxed = new RelaxedProblem(problem);
  }

  /**
   * A plan by a short A* and, where that gives up, greedy searches that take longer.
   *
   * @return action indices; empty if there is no plan, or none was found
   */
  public Optional<List<Integer>> plan(State from) {
    for (Options options : DEFAULT) {
      switch (search(from, options)) {
        case Outcome.Solved(List<Integer> plan) -> {
          return Optional.of(plan);
        }
        case Outcome.Unsolvable() -> {
          return Optional.empty();
        }
        case Outcome.GaveUp(int expansions) -> {}
      }
    }
    return Optional.empty();
  }

  /** One search. */
  public Outcome search(State from, Options options) {
    Outcome outcome =
        new BestFirstSearch(
                problem, new Heuristic(relaxed, options.estimate() == Estimate.FF), options)
            .from(from);
    return outcome instanceof Outcome.Solved(List<Integer> plan)
        ? new Outcome.Solved(shortened(from, plan))
        : outcome;
  }

  /** Leaves out actions, and what then cannot be done, as long as the goal is still reached. */
  private List<Integer> shortened(State from, List<Integer> plan) {
    List<Integer> shorter = plan;
    State before = from;
    for (int i = 0; i < shorter.size(); ) {
      List<Integer> trial = without(before, shorter, i);
      if (trial.size() < shorter.size()) {
        shorter = trial;
      } else {
        before = problem.apply(before, shorter.get(i));
        i++;
      }
    }
    return List.copyOf(shorter);
  }

  private List<Integer> without(State before, List<Integer> plan, int index) {
    List<Integer> trial = new ArrayList<>(plan.subList(0, index));
    State state = before;
    for (int action : plan.subList(index + 1, plan.size())) {
      if (problem.isApplicable(state, action)) {
        state = problem.apply(state, action);
        trial.add(action);
      }
    }
    return problem.isGoal(state) ? trial : plan;
  }
}
