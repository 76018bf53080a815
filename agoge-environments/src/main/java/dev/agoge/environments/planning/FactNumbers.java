package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Final numbers of facts: those that change first, then those that always hold. */
final class FactNumbers {
  private final List<GroundFact> facts = new ArrayList<>();
  private final int[] predicates;
  private final int[] numbers;
  private final int fluents;
  private final State initial;

  FactNumbers(Grounder grounder) {
    BitSet changing = changing(grounder);
    BitSet constant = (BitSet) grounder.reached.clone();
    constant.andNot(changing);
    int[] order =
        IntStream.concat(sorted(grounder, changing), sorted(grounder, constant)).toArray();
    fluents = changing.cardinality();
    numbers = new int[grounder.facts.size()];
    Arrays.fill(numbers, -1);
    long[] words = new long[(fluents + 63) >> 6];
    for (int i = 0; i < order.length; i++) {
      numbers[order[i]] = i;
      facts.add(named(grounder, order[i]));
      if (i < fluents && grounder.init.get(order[i])) {
        words[i >> 6] |= 1L << i;
      }
    }
    predicates = Arrays.stream(order).map(f -> grounder.facts.get(f).head()).toArray();
    initial = new State(words);
  }

  private static BitSet changing(Grounder grounder) {
    BitSet changing = new BitSet();
    for (Grounder.Candidate candidate : grounder.candidates) {
      for (GroundEffect effect : candidate.effects()) {
        for (int fact : effect.adds()) {
          changing.set(fact, changing.get(fact) || !grounder.init.get(fact));
        }
        for (int fact : effect.deletes()) {
          changing.set(fact, changing.get(fact) || grounder.init.get(fact));
        }
      }
    }
    return changing;
  }

  private static IntStream sorted(Grounder grounder, BitSet some) {
    return some.stream()
        .boxed()
        .sorted(Comparator.comparing(f -> grounder.facts.get(f).values(), Arrays::compare))
        .mapToInt(f -> f);
  }

  private static GroundFact named(Grounder grounder, int fact) {
    FactTable.Tuple tuple = grounder.facts.get(fact);
    return new GroundFact(
        grounder.vocabulary.predicateName(tuple.head()),
        grounder.vocabulary.objectNames(tuple.arguments()));
  }

  List<GroundFact> facts() {
    return facts;
  }

  int predicate(int fact) {
    return predicates[fact];
  }

  int fluents() {
    return fluents;
  }

  State initial() {
    return initial;
  }

  private int number(int provisional) {
    return provisional < numbers.length ? numbers[provisional] : -1;
  }

  /** The formula over final numbers, with what never changes decided. */
  GroundFormula resolve(GroundFormula formula) {
    return formula.map(
        l -> {
          int number = number(l.fact());
          return number >= 0 && number < fluents
              ? new GroundFormula.Literal(number, l.positive())
              : GroundFormula.constant((number >= 0) == l.positive());
        });
  }

  /** The formula over final numbers, with all its literals. */
  GroundFormula renumber(GroundFormula formula) {
    return formula.map(l -> new GroundFormula.Literal(number(l.fact()), l.positive()));
  }

  /** The effects over final numbers, without those that can never come about. */
  List<GroundEffect> resolve(List<GroundEffect> effects) {
    List<GroundEffect> resolved = new ArrayList<>();
    for (GroundEffect effect : effects) {
      GroundFormula condition = resolve(effect.condition());
      if (!condition.isFalse()) {
        resolved.add(effect.renumbered(condition, f -> number(f) < fluents ? number(f) : -1));
      }
    }
    return GroundEffect.merge(resolved);
  }
}
