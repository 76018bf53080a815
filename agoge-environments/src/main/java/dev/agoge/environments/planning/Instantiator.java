package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.Atom;
import dev.agoge.environments.planning.pddl.Condition;
import dev.agoge.environments.planning.pddl.Effect;
import dev.agoge.environments.planning.pddl.Term;
import dev.agoge.environments.planning.pddl.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Replaces variables by objects; what no action can change is decided on the spot. */
final class Instantiator {
  private final Vocabulary vocabulary;
  private final FactTable facts;
  private final Set<Integer> rigid;

  /**
   * @param rigid the facts of unchanging predicates that hold
   */
  Instantiator(Vocabulary vocabulary, FactTable facts, Set<Integer> rigid) {
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.rigid = rigid;
  }

  GroundFormula formula(Condition condition, Map<String, Integer> binding) {
    return formula(condition, true, binding);
  }

  private GroundFormula formula(Condition condition, boolean positive, Map<String, Integer> b) {
    return switch (condition) {
      case Atom atom -> literal(atom, positive, b);
      case Condition.Not not -> formula(not.part(), !positive, b);
      case Condition.Equal(Term l, Term r) ->
          GroundFormula.constant((object(l, b) == object(r, b)) == positive);
      case Condition.And and -> join(and.parts(), positive, positive, b);
      case Condition.Or or -> join(or.parts(), !positive, positive, b);
      case Condition.ForAll all -> quantified(all.variables(), all.body(), positive, positive, b);
      case Condition.Exists some ->
          quantified(some.variables(), some.body(), !positive, positive, b);
    };
  }

  private GroundFormula join(
      List<Condition> parts, boolean and, boolean positive, Map<String, Integer> b) {
    List<GroundFormula> ground = new ArrayList<>(parts.size());
    for (Condition part : parts) {
      GroundFormula g = formula(part, positive, b);
      if (and ? g.isFalse() : g.isTrue()) {
        return g;
      }
      ground.add(g);
    }
    return and ? GroundFormula.and(ground) : GroundFormula.or(ground);
  }

  private GroundFormula quantified(
      List<Typed> variables,
      Condition body,
      boolean and,
      boolean positive,
      Map<String, Integer> binding) {
    List<GroundFormula> ground = new ArrayList<>();
    forEach(variables, binding, b -> ground.add(formula(body, positive, b)));
    return and ? GroundFormula.and(ground) : GroundFormula.or(ground);
  }

  private GroundFormula literal(Atom atom, boolean positive, Map<String, Integer> binding) {
    FactTable.Tuple tuple = tuple(atom, binding);
    if (vocabulary.isFluent(tuple.head())) {
      return new GroundFormula.Literal(facts.intern(tuple), positive);
    }
    return GroundFormula.constant(rigid.contains(facts.find(tuple)) == positive);
  }

  /** The effects, each with its condition; those that can never come about are left out. */
  List<GroundEffect> effects(Effect effect, Map<String, Integer> binding) {
    List<GroundEffect> result = new ArrayList<>();
    collect(effect, GroundFormula.constant(true), binding, result);
    return GroundEffect.merge(result);
  }

  private void collect(
      Effect effect, GroundFormula when, Map<String, Integer> b, List<GroundEffect> into) {
    switch (effect) {
      case Effect.All all -> all.parts().forEach(e -> collect(e, when, b, into));
      case Effect.Add(Atom a) ->
          into.add(new GroundEffect(when, new int[] {facts.intern(tuple(a, b))}, new int[0]));
      case Effect.Delete(Atom a) ->
          into.add(new GroundEffect(when, new int[0], new int[] {facts.intern(tuple(a, b))}));
      case Effect.When(Condition condition, Effect inner) -> {
        GroundFormula both = GroundFormula.and(List.of(when, formula(condition, b)));
        if (!both.isFalse()) {
          collect(inner, both, b, into);
        }
      }
      case Effect.ForEach(List<Typed> variables, Effect inner) ->
          forEach(variables, b, more -> collect(inner, when, more, into));
    }
  }

  private void forEach(
      List<Typed> variables, Map<String, Integer> binding, Consumer<Map<String, Integer>> action) {
    if (variables.isEmpty()) {
      action.accept(binding);
      return;
    }
    Typed first = variables.getFirst();
    Map<String, Integer> inner = new HashMap<>(binding);
    for (int object : vocabulary.ofType(first.type())) {
      inner.put(first.name(), object);
      forEach(variables.subList(1, variables.size()), inner, action);
    }
  }

  /** The fact that an atom is under a binding. */
  FactTable.Tuple tuple(Atom atom, Map<String, Integer> binding) {
    int[] values = new int[atom.arguments().size() + 1];
    values[0] = vocabulary.predicate(atom.predicate());
    for (int i = 1; i < values.length; i++) {
      values[i] = object(atom.arguments().get(i - 1), binding);
    }
    return new FactTable.Tuple(values);
  }

  private int object(Term term, Map<String, Integer> binding) {
    return switch (term) {
      case Term.Variable v -> binding.getOrDefault(v.name(), -1);
      case Term.Constant c -> vocabulary.object(c.name());
    };
  }
}
