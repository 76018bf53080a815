package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** A condition over facts, without variables, in negation normal form. */
sealed interface GroundFormula {
  /** The fact holds, or does not. */
  record Literal(int fact, boolean positive) implements GroundFormula {}

  record And(List<GroundFormula> parts) implements GroundFormula {}

  record Or(List<GroundFormula> parts) implements GroundFormula {}

  static GroundFormula constant(boolean value) {
    return value ? new And(List.of()) : new Or(List.of());
  }

  /** Conjunction without nested conjunctions; false as soon as one part is. */
  static GroundFormula and(List<GroundFormula> parts) {
    List<GroundFormula> flat = new ArrayList<>(parts.size());
    for (GroundFormula part : parts) {
      if (part.isFalse()) {
        return part;
      }
      if (part instanceof And inner) {
        flat.addAll(inner.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new And(List.copyOf(flat));
  }

  /** Disjunction without nested disjunctions; true as soon as one part is. */
  static GroundFormula or(List<GroundFormula> parts) {
    List<GroundFormula> flat = new ArrayList<>(parts.size());
    for (GroundFormula part : parts) {
      if (part.isTrue()) {
        return part;
      }
      if (part instanceof Or inner) {
        flat.addAll(inner.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new Or(List.copyOf(flat));
  }

  /** Whether it holds always. */
  default boolean isTrue() {
    return this instanceof And and && and.parts().isEmpty();
  }

  /** Whether it holds never. */
  default boolean isFalse() {
    return this instanceof Or or && or.parts().isEmpty();
  }

  /** The top-level conjuncts. */
  default List<GroundFormula> conjuncts() {
    return this instanceof And and ? and.parts() : List.of(this);
  }

  /** The formula with each literal replaced, simplified. */
  default GroundFormula map(Function<Literal, GroundFormula> f) {
    return switch (this) {
      case Literal l -> f.apply(l);
      case And and -> and(mapped(and.parts(), f));
      case Or or -> or(mapped(or.parts(), f));
    };
  }

  private static List<GroundFormula> mapped(
      List<GroundFormula> parts, Function<Literal, GroundFormula> f) {
    List<GroundFormula> mapped = new ArrayList<>(parts.size());
    for (GroundFormula part : parts) {
      mapped.add(part.map(f));
    }
    return mapped;
  }

  default boolean holds(IntPredicate facts) {
    switch (this) {
      case Literal l -> {
        return facts.test(l.fact()) == l.positive();
      }
      case And and -> {
        for (GroundFormula part : and.parts()) {
          if (!part.holds(facts)) {
            return false;
          }
        }
        return true;
      }
      case Or or -> {
        for (GroundFormula part : or.parts()) {
          if (part.holds(facts)) {
            return true;
          }
        }
        return false;
      }
    }
  }

  /** How many literals have to hold: all of a conjunction, the longest of alternatives. */
  default int size() {
    return switch (this) {
      case Literal l -> 1;
      case And and -> and.parts().stream().mapToInt(GroundFormula::size).sum();
      case Or or -> or.parts().stream().mapToInt(GroundFormula::size).max().orElse(1);
    };
  }

  /**
   * How many of {@link #size} are achieved; equal to it exactly if the formula holds. Of
   * alternatives the best counts, and never fully before one holds.
   */
  default int achieved(IntPredicate facts) {
    return switch (this) {
      case Literal l -> holds(facts) ? 1 : 0;
      case And and -> {
        int sum = 0;
        for (GroundFormula part : and.parts()) {
          sum += part.achieved(facts);
        }
        yield sum;
      }
      case Or or -> {
        int best = 0;
        for (GroundFormula part : or.parts()) {
          int achieved = part.achieved(facts);
          if (achieved == part.size()) {
            yield or.size();
          }
          best = Math.max(best, achieved);
        }
        yield Math.min(best, or.size() - 1);
      }
    };
  }
}
