package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * Facts that an action adds and deletes if a condition holds before it.
 *
 * @param condition true for what always happens
 */
record GroundEffect(GroundFormula condition, int[] adds, int[] deletes) {

  /** Joins effects of equal condition. */
  static List<GroundEffect> merge(List<GroundEffect> effects) {
    if (effects.size() < 2) {
      return effects;
    }
    Map<GroundFormula, List<GroundEffect>> alike = new LinkedHashMap<>();
    for (GroundEffect e : effects) {
      alike.computeIfAbsent(e.condition(), c -> new ArrayList<>()).add(e);
    }
    List<GroundEffect> merged = new ArrayList<>(alike.size());
    alike.forEach((condition, some) -> merged.add(joined(condition, some)));
    return merged;
  }

  private static GroundEffect joined(GroundFormula condition, List<GroundEffect> effects) {
    return effects.size() == 1
        ? effects.getFirst()
        : new GroundEffect(
            condition,
            distinct(effects, GroundEffect::adds),
            distinct(effects, GroundEffect::deletes));
  }

  /** All facts of a part, each where it comes first. */
  private static int[] distinct(List<GroundEffect> effects, Function<GroundEffect, int[]> part) {
    int length = 0;
    for (GroundEffect effect : effects) {
      length += part.apply(effect).length;
    }
    int[] facts = new int[length];
    int count = 0;
    BitSet seen = new BitSet();
    for (GroundEffect effect : effects) {
      for (int fact : part.apply(effect)) {
        if (!seen.get(fact)) {
          seen.set(fact);
          facts[count++] = fact;
        }
      }
    }
    return Arrays.copyOf(facts, count);
  }

  /** The effect under another numbering of facts; negative numbers are left out. */
  GroundEffect renumbered(GroundFormula newCondition, IntUnaryOperator number) {
    return new GroundEffect(newCondition, renumber(adds, number), renumber(deletes, number));
  }

  private static int[] renumber(int[] facts, IntUnaryOperator number) {
    int[] kept = new int[facts.length];
    int count = 0;
    for (int fact : facts) {
      int renumbered = number.applyAsInt(fact);
      if (renumbered >= 0) {
        kept[count++] = renumbered;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
