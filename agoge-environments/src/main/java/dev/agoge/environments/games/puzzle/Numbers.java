package dev.agoge.environments.games.puzzle;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that are left, the largest first, and what can be done with them, each different pair
 * once.
 *
 * @param left the numbers
 * @param steps what can be done
 */
record Numbers(List<Fraction> left, List<Step> steps) {

  /** One way to go on. */
  record Step(int first, int second, Operation operation, String text) {}

  /** What can be done is found once for a state; states are not many. */
  static Numbers of(List<Fraction> numbers) {
    List<Fraction> sorted = new ArrayList<>(numbers);
    sorted.sort((a, b) -> b.compareTo(a));
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        if (isFirst(sorted, i, j)) {
          add(steps, sorted, i, j);
        }
      }
    }
    return new Numbers(List.copyOf(sorted), List.copyOf(steps));
  }

  /** Whether no earlier pair of places has the same two numbers; equal numbers are neighbours. */
  private static boolean isFirst(List<Fraction> sorted, int i, int j) {
    boolean newRight = j == i + 1 || !sorted.get(j).equals(sorted.get(j - 1));
    boolean newLeft = i == 0 || !sorted.get(i).equals(sorted.get(i - 1));
    return newRight && newLeft;
  }

  private static void add(List<Step> steps, List<Fraction> numbers, int i, int j) {
    Fraction a = numbers.get(i);
    Fraction b = numbers.get(j);
    for (Operation operation : Operation.values()) {
      if (operation.possible(b)) {
        steps.add(new Step(i, j, operation, operation.text(a, b)));
      }
      if (!operation.commutes() && !a.equals(b) && operation.possible(a)) {
        steps.add(new Step(j, i, operation, operation.text(b, a)));
      }
    }
  }

  /** The numbers after a step. */
  List<Fraction> after(Step step) {
    List<Fraction> rest = new ArrayList<>(left.size());
    for (int i = 0; i < left.size(); i++) {
      if (i != step.first && i != step.second) {
        rest.add(left.get(i));
      }
    }
    rest.add(step.operation.of(left.get(step.first), left.get(step.second)));
    return rest;
  }
}
