package dev.agoge.environments.planning;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Estimates how many actions lead from a state to the goal, without deletion.
 *
 * <p>h_add (Bonet and Geffner, "Planning as heuristic search", 2001) sums the costs of propositions
 * as if they were reached one by one; they are computed here by Dijkstra's algorithm over rules.
 * h_FF (Hoffmann and Nebel, "The FF planning system", 2001) counts the actions of one relaxed plan,
 * here made of the cheapest supporters under h_add (Keyder and Geffner, 2008). Both overestimate at
 * times. Not thread-safe.
 */
final class Heuristic {
  /** The goal is out of reach, even without deletion. */
  static final int DEAD_END = Integer.MAX_VALUE;

  private final RelaxedProblem relaxed;
  private final RelaxedProblem.Rule[] rules;
  private final boolean ff;
  private final int[] cost;
  private final int[] supporter;
  private final int[] missing;
  private final int[] sums;
  private final LongHeap heap = new LongHeap();
  private final BitSet helpful = new BitSet();
  private final BitSet needed = new BitSet();
  private final BitSet planned = new BitSet();

  Heuristic(RelaxedProblem relaxed, boolean ff) {
    this.relaxed = relaxed;
    this.ff = ff;
    List<RelaxedProblem.Rule> all = relaxed.rules();
    rules = all.toArray(RelaxedProblem.Rule[]::new);
    cost = new int[relaxed.propositions()];
    supporter = new int[relaxed.propositions()];
    missing = new int[rules.length];
    sums = new int[rules.length];
  }

  /** The estimate for a state, or {@link #DEAD_END}. */
  int of(State state) {
    reach(state);
    long sum = 0;
    for (int p : relaxed.goal) {
      if (cost[p] == DEAD_END) {
        return DEAD_END;
      }
      sum += cost[p];
    }
    int actions = relaxedPlan(state);
    return ff ? actions : (int) Math.min(sum, DEAD_END - 1);
  }

  /** Whether the action starts the relaxed plan of the state last estimated. */
  boolean isHelpful(int action) {
    return helpful.get(action);
  }

  private void reach(State state) {
    Arrays.fill(cost, DEAD_END);
    heap.clear();
    int fluents = relaxed.problem().fluents();
    for (int f = 0; f < fluents; f++) {
      lower(state.get(f) ? f : fluents + f, 0, -1);
    }
    for (int r = 0; r < rules.length; r++) {
      missing[r] = rules[r].preconditions().length;
      sums[r] = rules[r].action() < 0 ? 0 : 1;
      if (missing[r] == 0) {
        fire(r);
      }
    }
    while (!heap.isEmpty()) {
      long next = heap.poll();
      int p = (int) next;
      if (next >>> 32 == cost[p]) {
        for (int r : relaxed.uses[p]) {
          sums[r] = Math.min(sums[r] + cost[p], DEAD_END / 4);
          if (--missing[r] == 0) {
            fire(r);
          }
        }
      }
    }
  }

  private void fire(int rule) {
    for (int p : rules[rule].consequences()) {
      lower(p, sums[rule], rule);
    }
  }

  private void lower(int proposition, int to, int rule) {
    if (to < cost[proposition]) {
      cost[proposition] = to;
      supporter[proposition] = rule;
      heap.add((long) to << 32 | proposition);
    }
  }

  private int relaxedPlan(State state) {
    needed.clear();
    planned.clear();
    helpful.clear();
    Deque<Integer> open = new ArrayDeque<>();
    for (int p : relaxed.goal) {
      need(p, open);
    }
    while (!open.isEmpty()) {
      RelaxedProblem.Rule rule = rules[supporter[open.pop()]];
      if (rule.action() >= 0 && !planned.get(rule.action())) {
        planned.set(rule.action());
        if (relaxed.problem().isApplicable(state, rule.action())) {
          helpful.set(rule.action());
        }
      }
      for (int p : rule.preconditions()) {
        need(p, open);
      }
    }
    return planned.cardinality();
  }

  private void need(int proposition, Deque<Integer> open) {
    if (!needed.get(proposition)) {
      needed.set(proposition);
      if (supporter[proposition] >= 0) {
        open.push(proposition);
      }
    }
  }
}
