package dev.agoge.environments.games.puzzle;

import java.util.List;

/** Tells exactly, with rational numbers, whether a target can be made. */
public final class CountdownSolver {
  private CountdownSolver() {}

  /**
   * Whether all the numbers together can make the target. The last two numbers need no search: one
   * of six results must be the target.
   */
  public static boolean solvable(List<Fraction> numbers, Fraction target) {
    Fraction[] all = numbers.toArray(Fraction[]::new);
    return solvable(all, all.length, target);
  }

  private static boolean solvable(Fraction[] numbers, int count, Fraction target) {
    if (count == 1) {
      return numbers[0].equals(target);
    }
    Fraction[] next = new Fraction[count - 1];
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        int kept = 0;
        for (int k = 0; k < count; k++) {
          if (k != i && k != j) {
            next[kept++] = numbers[k];
          }
        }
        if (pair(numbers[i], numbers[j], next, count - 1, target)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean pair(Fraction a, Fraction b, Fraction[] next, int count, Fraction target) {
    for (Operation operation : Operation.values()) {
      if (operation.possible(b) && with(operation.of(a, b), next, count, target)) {
        return true;
      }
      if (!operation.commutes()
          && operation.possible(a)
          && with(operation.of(b, a), next, count, target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean with(Fraction made, Fraction[] next, int count, Fraction target) {
    next[count - 1] = made;
    return solvable(next, count, target);
  }
}
