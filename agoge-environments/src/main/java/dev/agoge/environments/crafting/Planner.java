package dev.agoge.environments.crafting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The fewest steps to the goal.
 *
 * <p>Recipes form an acyclic graph with one recipe a product, so that, once it is settled which
 * item goes into each input that takes any of a kind, the demand for every item follows from the
 * products down, each recipe runs as often as its product is short, and nothing is wasted by any
 * order of execution. The planner therefore searches over those choices alone, with the number of
 * makings as its bound. Gathering costs one step for each command of the largest listed count.
 */
final class Planner {
  private final Workshop workshop;
  private final List<Formula> order;

  Planner(Workshop workshop) {
    this.workshop = workshop;
    this.order =
        workshop.formulas().stream()
            .sorted(Comparator.comparingInt((Formula f) -> workshop.rank(f.product())).reversed())
            .toList();
  }

  /**
   * What is to be done from some state on.
   *
   * @param steps how many steps remain, at least
   * @param demand how many of each item are used or wanted from now on
   * @param choices for each formula and input, the item that its next making takes; empty for a
   *     formula that is not needed
   */
  record Plan(int steps, int[] demand, int[][] choices) {}

  /** A shortest plan; the first in a fixed order if there are several. */
  Plan plan(int[] have) {
    Search search = new Search(have);
    search.demand[workshop.goal()] = 1;
    search.make(0, 0);
    return new Plan(search.best, search.bestDemand, search.bestChoices);
  }

  /** The formula that makes an item. */
  int formulaOf(int item) {
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).product() == item) {
        return i;
      }
    }
    throw new IllegalArgumentException("no recipe makes " + workshop.name(item));
  }

  Formula formula(int index) {
    return order.get(index);
  }

  private final class Search {
    private final int[] have;
    private final int[] demand = new int[workshop.size()];
    private final int[][] choices = new int[order.size()][0];
    private int best = Integer.MAX_VALUE;
    private int[] bestDemand = demand;
    private int[][] bestChoices = choices;

    Search(int[] have) {
      this.have = have;
    }

    /** Settles the formulas from the given one on. */
    private void make(int index, int steps) {
      for (int i = index; i < order.size(); i++) {
        Formula formula = order.get(i);
        int lack = demand[formula.product()] - have[formula.product()];
        if (lack > 0) {
          int runs = Math.ceilDiv(lack, formula.made());
          choices[i] = new int[formula.slots().length];
          choose(i, 0, 0, 0, runs, steps + runs);
          choices[i] = new int[0];
          return;
        }
      }
      finish(steps);
    }

    /** Settles an input for each run; the order of runs does not matter, so items only ascend. */
    private void choose(int index, int slot, int run, int from, int runs, int steps) {
      Formula formula = order.get(index);
      if (steps >= best) {
        return;
      }
      if (slot == formula.slots().length) {
        make(index + 1, steps);
        return;
      }
      if (run == runs) {
        choose(index, slot + 1, 0, 0, runs, steps);
        return;
      }
      int[] accepted = formula.slots()[slot];
      int count = formula.counts()[slot];
      int before = choices[index][slot];
      for (int i = from; i < accepted.length; i++) {
        demand[accepted[i]] += count;
        if (run == 0 || (have[before] < count && have[accepted[i]] >= count)) {
          choices[index][slot] = accepted[i];
        }
        choose(index, slot, run + 1, i, runs, steps);
        choices[index][slot] = before;
        demand[accepted[i]] -= count;
      }
    }

    private void finish(int makings) {
      int steps = makings;
      for (int item = 0; item < demand.length; item++) {
        int lack = demand[item] - have[item];
        if (lack > 0 && workshop.isRaw(item)) {
          steps += Math.ceilDiv(lack, workshop.largestGet(item));
        }
      }
      if (steps < best) {
        best = steps;
        bestDemand = demand.clone();
        bestChoices = Arrays.stream(choices).map(int[]::clone).toArray(int[][]::new);
      }
    }
  }
}
