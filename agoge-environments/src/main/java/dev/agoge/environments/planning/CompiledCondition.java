package dev.agoge.environments.planning;

import java.util.List;
import java.util.TreeMap;

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
    TreeMap<Integer, long[]> byWord = new TreeMap<>();
    boolean contradiction = false;
    for (GroundFormula part : formula.conjuncts()) {
      if (part instanceof GroundFormula.Literal(int fact, boolean positive)) {
        long[] entry = byWord.computeIfAbsent(fact >> 6, w -> new long[2]);
        long bit = 1L << fact;
        contradiction |= (entry[0] & bit) != 0 && ((entry[1] & bit) != 0) != positive;
        entry[0] |= bit;
        entry[1] |= positive ? bit : 0;
      }
    }
    words = byWord.keySet().stream().mapToInt(w -> w).toArray();
    masks = byWord.values().stream().mapToLong(e -> e[0]).toArray();
    values = byWord.values().stream().mapToLong(e -> e[1]).toArray();
    rest =
        contradiction
            ? new GroundFormula[] {GroundFormula.constant(false)}
            : disjunctions(formula.conjuncts()).toArray(GroundFormula[]::new);
  }

  private static List<GroundFormula> disjunctions(List<GroundFormula> conjuncts) {
    return conjuncts.stream().filter(p -> !(p instanceof GroundFormula.Literal)).toList();
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
