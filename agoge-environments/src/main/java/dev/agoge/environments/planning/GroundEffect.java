package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Facts that an action adds and deletes if a condition holds before it.
 *
 * @param condition true for what always happens
 */
record GroundEffect(GroundFormula condition, int[] adds, int[] deletes) {

  /** Joins effects of equal condition. */
  static List<GroundEffect> merge(List<GroundEffect> effects) {
    Map<GroundFormula, GroundEffect> merged = new LinkedHashMap<>();
    for (GroundEffect e : effects) {
      merged.merge(e.condition(), e, GroundEffect::plus);
    }
    return new ArrayList<>(merged.values());
  }

  private GroundEffect plus(GroundEffect other) {
    return new GroundEffect(condition, concat(adds, other.adds), concat(deletes, other.deletes));
  }

  private static int[] concat(int[] a, int[] b) {
    return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).distinct().toArray();
  }

  /** The effect under another numbering of facts; negative numbers are left out. */
  GroundEffect renumbered(GroundFormula newCondition, IntUnaryOperator number) {
    return new GroundEffect(newCondition, renumber(adds, number), renumber(deletes, number));
  }

  private static int[] renumber(int[] facts, IntUnaryOperator number) {
    return Arrays.stream(facts).map(number).filter(f -> f >= 0).toArray();
  }
}
