package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.ActionSchema;
import dev.agoge.environments.planning.pddl.Atom;
import dev.agoge.environments.planning.pddl.Condition;
import dev.agoge.environments.planning.pddl.Term;
import dev.agoge.environments.planning.pddl.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * All argument tuples of one action schema under which its positive preconditions are among the
 * known facts: a backtracking join that always extends by the atom with the fewest candidates.
 */
final class Join {

  /** An atom over parameter slots; {@code ~object} stands for a fixed object. */
  private record Pattern(int predicate, int[] terms) {}

  private static final int UNBOUND = -1;

  private final Vocabulary vocabulary;
  private final FactIndex index;
  private final List<Typed> parameters;
  private final List<Pattern> patterns = new ArrayList<>();

  Join(ActionSchema schema, Vocabulary vocabulary, FactIndex index) {
    this.vocabulary = vocabulary;
    this.index = index;
    this.parameters = schema.parameters();
    collect(schema.precondition());
  }

  private void collect(Condition condition) {
    if (condition instanceof Condition.And and) {
      and.parts().forEach(this::collect);
    } else if (condition instanceof Atom atom) {
      int[] terms = atom.arguments().stream().mapToInt(this::slot).toArray();
      patterns.add(new Pattern(vocabulary.predicate(atom.predicate()), terms));
    }
  }

  private int slot(Term term) {
    return switch (term) {
      case Term.Constant c -> ~vocabulary.object(c.name());
      case Term.Variable v -> {
        int slot = 0;
        while (!parameters.get(slot).name().equals(v.name())) {
          slot++;
        }
        yield slot;
      }
    };
  }

  /** Whether facts that may appear later are among what is joined. */
  boolean waitsForFacts() {
    return patterns.stream().anyMatch(p -> vocabulary.isFluent(p.predicate()));
  }

  /** Tuples from the facts known so far. */
  void all(Consumer<int[]> found) {
    extend(unbound(), patterns, found);
  }

  /** Tuples in which a new fact, already in the index, takes part. */
  void with(FactTable.Tuple fact, Consumer<int[]> found) {
    for (int i = 0; i < patterns.size(); i++) {
      Pattern pattern = patterns.get(i);
      if (pattern.predicate() == fact.head()) {
        int[] slots = unbound();
        if (unify(pattern, fact, slots)) {
          extend(slots, without(patterns, i), found);
        }
      }
    }
  }

  private int[] unbound() {
    int[] slots = new int[parameters.size()];
    Arrays.fill(slots, UNBOUND);
    return slots;
  }

  private static List<Pattern> without(List<Pattern> patterns, int index) {
    List<Pattern> rest = new ArrayList<>(patterns);
    rest.remove(index);
    return rest;
  }

  private void extend(int[] slots, List<Pattern> rest, Consumer<int[]> found) {
    if (rest.isEmpty()) {
      enumerate(slots, 0, found);
      return;
    }
    int best = 0;
    List<FactTable.Tuple> candidates = candidates(rest.getFirst(), slots);
    for (int i = 1; i < rest.size(); i++) {
      List<FactTable.Tuple> some = candidates(rest.get(i), slots);
      if (some.size() < candidates.size()) {
        best = i;
        candidates = some;
      }
    }
    List<Pattern> others = without(rest, best);
    for (int i = 0, n = candidates.size(); i < n; i++) {
      int[] extended = slots.clone();
      if (unify(rest.get(best), candidates.get(i), extended)) {
        extend(extended, others, found);
      }
    }
  }

  private List<FactTable.Tuple> candidates(Pattern pattern, int[] slots) {
    List<FactTable.Tuple> fewest = index.all(pattern.predicate());
    for (int i = 0; i < pattern.terms().length; i++) {
      int object = value(pattern.terms()[i], slots);
      if (object != UNBOUND) {
        List<FactTable.Tuple> some = index.with(pattern.predicate(), i, object);
        fewest = some.size() < fewest.size() ? some : fewest;
      }
    }
    return fewest;
  }

  private static int value(int term, int[] slots) {
    return term < 0 ? ~term : slots[term];
  }

  private boolean unify(Pattern pattern, FactTable.Tuple fact, int[] slots) {
    for (int i = 0; i < pattern.terms().length; i++) {
      int term = pattern.terms()[i];
      int object = fact.argument(i);
      int bound = value(term, slots);
      if (bound == UNBOUND && vocabulary.isOfType(object, parameters.get(term).type())) {
        slots[term] = object;
      } else if (bound != object) {
        return false;
      }
    }
    return true;
  }

  private void enumerate(int[] slots, int from, Consumer<int[]> found) {
    int slot = from;
    while (slot < slots.length && slots[slot] != UNBOUND) {
      slot++;
    }
    if (slot == slots.length) {
      found.accept(slots.clone());
      return;
    }
    for (int object : vocabulary.ofType(parameters.get(slot).type())) {
      slots[slot] = object;
      enumerate(slots, slot + 1, found);
    }
    slots[slot] = UNBOUND;
  }
}
