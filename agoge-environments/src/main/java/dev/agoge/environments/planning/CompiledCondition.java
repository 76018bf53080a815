package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A formula as word comparisons: the literals of its conjunction become one masked comparison per
 * 64 facts, and only disjunctions are walked.
 */
final class CompiledCondition {
  private final int[] words;
  private final long[] masks;
  private final long[] values;
  private final GroundFormula[] rest;

  CompiledCondition(GroundFormula formula) {
    List<GroundFormula> conjuncts = formula.conjuncts();
    int[] seen = new int[conjuncts.size()];
    long[] asked = new long[conjuncts.size()];
    long[] wanted = new long[conjuncts.size()];
    int count = 0;
    boolean contradiction = false;
    for (GroundFormula part : conjuncts) {
      if (part instanceof GroundFormula.Literal(int fact, boolean positive)) {
        int at = 0;
        while (at < count && seen[at] != fact >> 6) {
          at++;
        }
        count = Math.max(count, at + 1);
        seen[at] = fact >> 6;
        long bit = 1L << fact;
        contradiction |= (asked[at] & bit) != 0 && ((wanted[at] & bit) != 0) != positive;
        asked[at] |= bit;
        wanted[at] |= positive ? bit : 0;
      }
    }
    words = Arrays.copyOf(seen, count);
    masks = Arrays.copyOf(asked, count);
    values = Arrays.copyOf(wanted, count);
    rest =
        contradiction
            ? new GroundFormula[] {GroundFormula.constant(false)}
            : disjunctions(conjuncts);
  }

  private static GroundFormula[] disjunctions(List<GroundFormula> conjuncts) {
    List<GroundFormula> others = new ArrayList<>(0);
    for (GroundFormula part : conjuncts) {
      if (!(part instanceof GroundFormula.Literal)) {
        others.add(part);
      }
    }
    return others.toArray(GroundFormula[]::new);
  }

  boolean holds(State state) {
    long[] bits = state.words();
    for (int i = 0; i < words.length; i++) {
      if ((bits[words[i]] & masks[i]) != values[i]) {
        return false;
      }
    }
    for (GroundFormula formula : rest) {
      if (!formula.holds(state::get)) {
        return false;
      }
    }
    return true;
  }
}
