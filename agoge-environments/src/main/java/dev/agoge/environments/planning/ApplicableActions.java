package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds the applicable actions without trying all: each is filed under that fact of its
 * precondition whose predicate is the most seldom true, and only the files of true facts are
 * opened.
 */
final class ApplicableActions {
  private final Operator[] operators;
  private final int[][] files;
  private final int[] always;
  private final int[] filedFacts;

  /**
   * @param predicateOf the predicate of each changeable fact
   */
  ApplicableActions(
      Operator[] operators, int fluents, State initial, IntUnaryOperator predicateOf) {
    this.operators = operators;
    Map<Integer, int[]> counts = new HashMap<>();
    for (int f = 0; f < fluents; f++) {
      int[] count = counts.computeIfAbsent(predicateOf.applyAsInt(f), p -> new int[2]);
      count[0] += initial.get(f) ? 1 : 0;
      count[1]++;
    }
    List<BitSet> byFact = new ArrayList<>();
    for (int f = 0; f <= fluents; f++) {
      byFact.add(new BitSet());
    }
    for (int a = 0; a < operators.length; a++) {
      int best = fluents;
      double rarity = Double.POSITIVE_INFINITY;
      for (GroundFormula part : operators[a].precondition().conjuncts()) {
        if (part instanceof GroundFormula.Literal(int fact, boolean positive) && positive) {
          int[] count = counts.getOrDefault(predicateOf.applyAsInt(fact), new int[] {0, 1});
          double share = (count[0] + 1.0) / count[1];
          if (share < rarity) {
            best = fact;
            rarity = share;
          }
        }
      }
      byFact.get(best).set(a);
    }
    files = byFact.stream().map(s -> s.stream().toArray()).toArray(int[][]::new);
    always = files[fluents];
    filedFacts = IntStream.range(0, fluents).filter(f -> files[f].length > 0).toArray();
  }

  /** Indices of the applicable actions, ascending. */
  int[] in(State state) {
    long[] found = new long[(operators.length + 63) >> 6];
    int count = mark(always, state, found);
    for (int fact : filedFacts) {
      if (state.get(fact)) {
        count += mark(files[fact], state, found);
      }
    }
    int[] result = new int[count];
    int n = 0;
    for (int w = 0; w < found.length; w++) {
      for (long bits = found[w]; bits != 0; bits &= bits - 1) {
        result[n++] = (w << 6) + Long.numberOfTrailingZeros(bits);
      }
    }
    return result;
  }

  private int mark(int[] candidates, State state, long[] found) {
    int count = 0;
    for (int a : candidates) {
      if (operators[a].isApplicable(state)) {
        found[a >> 6] |= 1L << a;
        count++;
      }
    }
    return count;
  }
}
