package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.List;

/** A ground action ready to be tried and done. */
final class Operator {

  /** A conditional effect, compiled. */
  private record Change(CompiledCondition condition, int[] adds, int[] deletes) {
    static Change of(GroundEffect effect) {
      return new Change(new CompiledCondition(effect.condition()), effect.adds(), effect.deletes());
    }
  }

  private final GroundFormula precondition;
  private final List<GroundEffect> effects;
  private final CompiledCondition condition;
  private final int[] adds;
  private final int[] deletes;
  private final Change[] conditional;

  /**
   * @param effects merged: at most one is unconditional
   */
  Operator(GroundFormula precondition, List<GroundEffect> effects) {
    this.precondition = precondition;
    this.effects = List.copyOf(effects);
    condition = new CompiledCondition(precondition);
    int[] added = {};
    int[] deleted = {};
    List<Change> changes = new ArrayList<>();
    for (GroundEffect effect : effects) {
      if (effect.condition().isTrue()) {
        added = effect.adds();
        deleted = effect.deletes();
      } else {
        changes.add(Change.of(effect));
      }
    }
    adds = added;
    deletes = deleted;
    conditional = changes.toArray(Change[]::new);
  }

  GroundFormula precondition() {
    return precondition;
  }

  List<GroundEffect> effects() {
    return effects;
  }

  boolean isApplicable(State state) {
    return condition.holds(state);
  }

  State apply(State state) {
    long[] words = state.words().clone();
    clear(words, deletes);
    for (Change change : conditional) {
      if (change.condition().holds(state)) {
        clear(words, change.deletes());
      }
    }
    set(words, adds);
    for (Change change : conditional) {
      if (change.condition().holds(state)) {
        set(words, change.adds());
      }
    }
    return new State(words);
  }

  private static void clear(long[] words, int[] facts) {
    for (int fact : facts) {
      words[fact >> 6] &= ~(1L << fact);
    }
  }

  private static void set(long[] words, int[] facts) {
    for (int fact : facts) {
      words[fact >> 6] |= 1L << fact;
    }
  }
}
