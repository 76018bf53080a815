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
  private final boolean[][] members;
  private final List<Pattern> patterns = new ArrayList<>();

  Join(ActionSchema schema, Vocabulary vocabulary, FactIndex index) {
    this.vocabulary = vocabulary;
    this.index = index;
    this.parameters = schema.parameters();
    this.members =
        parameters.stream().map(p -> vocabulary.members(p.type())).toArray(boolean[][]::new);
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

  /** Whether facts of a predicate are among what is joined. */
  boolean reads(int predicate) {
    return patterns.stream().anyMatch(p -> p.predicate() == predicate);
  }

  /** Tuples from the facts known so far. */
  void all(Consumer<int[]> found) {
    extend(unbound(), new boolean[patterns.size()], found);
  }

  /** Tuples in which a new fact, already in the index, takes part. */
  void with(FactTable.Tuple fact, Consumer<int[]> found) {
    for (int i = 0; i < patterns.size(); i++) {
      Pattern pattern = patterns.get(i);
      if (pattern.predicate() == fact.head()) {
        int[] slots = unbound();
        if (unify(pattern, fact, slots)) {
          boolean[] done = new boolean[patterns.size()];
          done[i] = true;
          extend(slots, done, found);
        }
      }
    }
  }

  private int[] unbound() {
    int[] slots = new int[parameters.size()];
    Arrays.fill(slots, UNBOUND);
    return slots;
  }

  /**
   * @param done whether each pattern is matched already
   */
  private void extend(int[] slots, boolean[] done, Consumer<int[]> found) {
    int best = -1;
    List<FactTable.Tuple> candidates = List.of();
    for (int i = 0; i < done.length; i++) {
      if (!done[i]) {
        List<FactTable.Tuple> some = candidates(patterns.get(i), slots);
        if (best < 0 || some.size() < candidates.size()) {
          best = i;
          candidates = some;
        }
      }
    }
    if (best < 0) {
      enumerate(slots, 0, found);
      return;
    }
    done[best] = true;
    int[] extended = new int[slots.length];
    for (int i = 0, n = candidates.size(); i < n; i++) {
      System.arraycopy(slots, 0, extended, 0, slots.length);
      if (unify(patterns.get(best), candidates.get(i), extended)) {
        extend(extended, done, found);
      }
    }
    done[best] = false;
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
      if (bound == UNBOUND && members[term][object]) {
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
