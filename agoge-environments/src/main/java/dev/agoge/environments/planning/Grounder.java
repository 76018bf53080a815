package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.ActionSchema;
import dev.agoge.environments.planning.pddl.Atom;
import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds every action that could ever be done if nothing were ever undone (Hoffmann and Nebel's
 * relaxed reachability), by a semi-naive fixpoint: each new fact is joined once with the facts
 * before it. The work is proportional to the actions that matter, not to all argument tuples.
 */
final class Grounder {

  /** An action before facts have their final numbers. */
  record Candidate(
      int schema, int[] arguments, GroundFormula precondition, List<GroundEffect> effects) {}

  final Vocabulary vocabulary;
  final FactTable facts = new FactTable();
  final BitSet init = new BitSet();
  final BitSet reached = new BitSet();
  final List<Candidate> candidates = new ArrayList<>();
  final GroundFormula goal;

  private final Domain domain;
  private final FactIndex index;
  private final Instantiator instantiator;
  private final List<Join> joins = new ArrayList<>();
  private final Set<FactTable.Tuple> seen = new HashSet<>();
  private final Deque<Integer> queue = new ArrayDeque<>();

  Grounder(Domain domain, Problem problem) {
    this.domain = domain;
    vocabulary = new Vocabulary(domain, problem);
    index = new FactIndex(vocabulary);
    Set<Integer> rigid = new HashSet<>();
    instantiator = new Instantiator(vocabulary, facts, rigid);
    domain.actions().forEach(a -> joins.add(new Join(a, vocabulary, index)));
    Binding nothing = Binding.empty();
    for (Atom atom : problem.init()) {
      FactTable.Tuple fact = instantiator.tuple(atom, nothing);
      int number = facts.intern(fact);
      init.set(number);
      if (vocabulary.isFluent(fact.head())) {
        reach(number);
      } else if (rigid.add(number)) {
        reached.set(number);
        index.add(fact);
      }
    }
    explore();
    goal = instantiator.formula(problem.goal(), nothing);
    candidates.sort(Grounder::compare);
  }

  private static int compare(Candidate a, Candidate b) {
    return a.schema() == b.schema()
        ? Arrays.compare(a.arguments(), b.arguments())
        : Integer.compare(a.schema(), b.schema());
  }

  private void explore() {
    for (int s = 0; s < joins.size(); s++) {
      if (!joins.get(s).waitsForFacts()) {
        int schema = s;
        joins.get(s).all(arguments -> found(schema, arguments));
      }
    }
    int[][] readers =
        IntStream.range(0, vocabulary.predicates())
            .mapToObj(p -> IntStream.range(0, joins.size()).filter(s -> joins.get(s).reads(p)))
            .map(IntStream::toArray)
            .toArray(int[][]::new);
    while (!queue.isEmpty()) {
      FactTable.Tuple fact = facts.get(queue.poll());
      index.add(fact);
      for (int schema : readers[fact.head()]) {
        joins.get(schema).with(fact, arguments -> found(schema, arguments));
      }
    }
  }

  private void reach(int fact) {
    if (!reached.get(fact)) {
      reached.set(fact);
      queue.add(fact);
    }
  }

  private void found(int schema, int[] arguments) {
    int[] key = new int[arguments.length + 1];
    key[0] = schema;
    System.arraycopy(arguments, 0, key, 1, arguments.length);
    if (!seen.add(new FactTable.Tuple(key))) {
      return;
    }
    ActionSchema action = domain.actions().get(schema);
    Binding binding = Binding.of(action.parameters(), arguments);
    GroundFormula precondition = instantiator.formula(action.precondition(), binding);
    if (precondition.isFalse()) {
      return;
    }
    List<GroundEffect> effects = instantiator.effects(action.effect(), binding);
    candidates.add(new Candidate(schema, arguments, precondition, effects));
    for (GroundEffect effect : effects) {
      for (int fact : effect.adds()) {
        reach(fact);
      }
    }
  }
}
