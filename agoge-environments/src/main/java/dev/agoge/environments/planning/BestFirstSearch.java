package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One best-first search; states found again on a shorter way are opened again. */
final class BestFirstSearch {

  /** A state as it was reached; the root has no action (-1). */
  private static final class Node {
    final State state;
    final int estimate;
    int parent;
    int action;
    int depth;

    Node(State state, int estimate, int parent, int action, int depth) {
      this.state = state;
      this.estimate = estimate;
      this.parent = parent;
      this.action = action;
      this.depth = depth;
    }
  }

  private final GroundProblem problem;
  private final Heuristic heuristic;
  private final Planner.Options options;
  private final boolean greedy;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<State, Integer> known = new HashMap<>();
  private final LongHeap open = new LongHeap();

  BestFirstSearch(GroundProblem problem, Heuristic heuristic, Planner.Options options) {
    this.problem = problem;
    this.heuristic = heuristic;
    this.options = options;
    this.greedy = options.search() == Planner.Search.GREEDY;
  }

  Planner.Outcome from(State start) {
    long end = System.nanoTime() + options.deadline().toNanos();
    reach(start, -1, -1, 0, true);
    for (int expanded = 0; !open.isEmpty(); expanded++) {
      int index = (int) open.poll();
      if (problem.isGoal(nodes.get(index).state)) {
        return new Planner.Outcome.Solved(path(index));
      }
      if (expanded == options.expansions() || System.nanoTime() - end > 0) {
        return new Planner.Outcome.GaveUp(expanded);
      }
      expand(index);
    }
    return new Planner.Outcome.Unsolvable();
  }

  private void expand(int index) {
    Node node = nodes.get(index);
    int[] actions = problem.applicable(node.state);
    boolean[] helpful = new boolean[actions.length];
    if (greedy) {
      heuristic.of(node.state);
      for (int i = 0; i < actions.length; i++) {
        helpful[i] = heuristic.isHelpful(actions[i]);
      }
    }
    for (int i = 0; i < actions.length; i++) {
      reach(problem.apply(node.state, actions[i]), index, actions[i], node.depth + 1, helpful[i]);
    }
  }

  private void reach(State state, int parent, int action, int depth, boolean helpful) {
    Integer before = known.get(state);
    if (before == null) {
      int estimate = heuristic.of(state);
      known.put(state, nodes.size());
      nodes.add(new Node(state, estimate, parent, action, depth));
      push(nodes.size() - 1, helpful);
    } else if (!greedy && depth < nodes.get(before).depth) {
      Node node = nodes.get(before);
      node.parent = parent;
      node.action = action;
      node.depth = depth;
      push(before, helpful);
    }
  }

  private void push(int index, boolean helpful) {
    Node node = nodes.get(index);
    if (node.estimate == Heuristic.DEAD_END) {
      return;
    }
    long priority =
        greedy
            ? 2L * node.estimate + (helpful ? 0 : 1)
            : ((long) node.depth + node.estimate) << 8 | Math.min(node.estimate, 255);
    open.add(Math.min(priority, Integer.MAX_VALUE) << 32 | index);
  }

  private List<Integer> path(int index) {
    List<Integer> actions = new ArrayList<>();
    for (Node n = nodes.get(index); n.parent >= 0; n = nodes.get(n.parent)) {
      actions.add(n.action);
    }
    Collections.reverse(actions);
    return actions;
  }
}
