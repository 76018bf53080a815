package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the facts that grounding meets. */
final class FactTable {

  /** Whole numbers compared by content: a predicate or schema, then its objects. */
  record Tuple(int[] values) {
    int head() {
      return values[0];
    }

    int argument(int i) {
      return values[i + 1];
    }

    int[] arguments() {
      return Arrays.copyOfRange(values, 1, values.length);
    }

    int arity() {
      return values.length - 1;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Tuple that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  private final Map<Tuple, Integer> numbers = new HashMap<>();
  private final List<Tuple> facts = new ArrayList<>();

  /** The fact's number, given to it now if it has none. */
  int intern(Tuple fact) {
    Integer known = numbers.putIfAbsent(fact, facts.size());
    if (known != null) {
      return known;
    }
    facts.add(fact);
    return facts.size() - 1;
  }

  /** The fact's number, -1 if it has none. */
  int find(Tuple fact) {
    return numbers.getOrDefault(fact, -1);
  }

  Tuple get(int number) {
    return facts.get(number);
  }

  int size() {
    return facts.size();
  }
}
