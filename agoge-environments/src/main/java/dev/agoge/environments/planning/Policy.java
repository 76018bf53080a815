package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What to do in each state of a problem: a function of the state, whatever was asked before.
 *
 * <p>States on the plan from the problem's start follow it. Elsewhere the action is the first of a
 * plan made from there. Plans made state by state need not agree and could lead in a circle; a
 * circle is left along the whole plan of its least state.
 */
public final class Policy {
  private static final int NONE = -1;
  private static final int REMEMBERED = 20_000;

  private final GroundProblem problem;
  private final Map<State, Integer> chosen = new ConcurrentHashMap<>();
  private final Map<State, Integer> firsts = new ConcurrentHashMap<>();
  private Optional<Planner> planner = Optional.empty();
  private Optional<Map<State, Integer>> fromStart = Optional.empty();

  /** A policy for a problem; plans are made when they are first asked for. */
  public Policy(GroundProblem problem) {
    this.problem = problem;
  }

  /** The action to take, empty if the goal holds or cannot be reached. */
  public Optional<Integer> action(State state) {
    if (problem.isGoal(state)) {
      return Optional.empty();
    }
    if (chosen.size() > REMEMBERED) {
      chosen.clear();
      firsts.clear();
    }
    int action = chosen.computeIfAbsent(state, this::choose);
    return action == NONE ? Optional.empty() : Optional.of(action);
  }

  private int choose(State state) {
    Set<State> visited = new LinkedHashSet<>();
    State current = state;
    while (visited.add(current)) {
      int action = first(current);
      if (action == NONE) {
        return first(state);
      }
      current = problem.apply(current, action);
      if (problem.isGoal(current) || start().containsKey(current)) {
        return first(state);
      }
    }
    return wayOut(current).getOrDefault(state, first(state));
  }

  /** The plan of the least state on the circle through the given one. */
  private Map<State, Integer> wayOut(State onCircle) {
    List<State> circle = new ArrayList<>();
    State state = onCircle;
    do {
      circle.add(state);
      state = problem.apply(state, first(state));
    } while (!state.equals(onCircle));
    State least = circle.stream().min(Comparator.comparing(State::key)).orElseThrow();
    return along(least);
  }

  private int first(State state) {
    Integer planned = start().get(state);
    return planned != null ? planned : firsts.computeIfAbsent(state, this::planned);
  }

  private int planned(State state) {
    return planner().plan(state).filter(p -> !p.isEmpty()).map(List::getFirst).orElse(NONE);
  }

  private synchronized Planner planner() {
    Planner made = planner.orElseGet(() -> new Planner(problem));
    planner = Optional.of(made);
    return made;
  }

  private synchronized Map<State, Integer> start() {
    Map<State, Integer> plan = fromStart.orElseGet(() -> along(problem.initial()));
    fromStart = Optional.of(plan);
    return plan;
  }

  private Map<State, Integer> along(State from) {
    Map<State, Integer> actions = new HashMap<>();
    State state = from;
    for (int action : planner().plan(from).orElse(List.of())) {
      actions.put(state, action);
      state = problem.apply(state, action);
    }
    return actions;
  }
}
