package dev.agoge.environments.planning;

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

  Operator(GroundFormula precondition, List<GroundEffect> effects) {
    this.precondition = precondition;
    this.effects = List.copyOf(effects);
    condition = new CompiledCondition(precondition);
    GroundEffect always =
        effects.stream()
            .filter(e -> e.condition().isTrue())
            .findFirst()
            .orElse(new GroundEffect(GroundFormula.constant(true), new int[0], new int[0]));
    adds = always.adds();
    deletes = always.deletes();
    conditional =
        effects.stream()
            .filter(e -> !e.condition().isTrue())
            .map(Change::of)
            .toArray(Change[]::new);
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
