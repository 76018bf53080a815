package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.Atom;
import dev.agoge.environments.planning.pddl.Condition;
import dev.agoge.environments.planning.pddl.Effect;
import dev.agoge.environments.planning.pddl.Term;
import dev.agoge.environments.planning.pddl.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

  GroundFormula formula(Condition condition, Binding binding) {
    return formula(condition, true, binding);
  }

  private GroundFormula formula(Condition condition, boolean positive, Binding b) {
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

  private GroundFormula join(List<Condition> parts, boolean and, boolean positive, Binding b) {
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
      List<Typed> variables, Condition body, boolean and, boolean positive, Binding binding) {
    List<GroundFormula> ground = new ArrayList<>();
    forEach(variables, binding, () -> ground.add(formula(body, positive, binding)));
    return and ? GroundFormula.and(ground) : GroundFormula.or(ground);
  }

  private GroundFormula literal(Atom atom, boolean positive, Binding binding) {
    FactTable.Tuple tuple = tuple(atom, binding);
    if (vocabulary.isFluent(tuple.head())) {
      return new GroundFormula.Literal(facts.intern(tuple), positive);
    }
    return GroundFormula.constant(rigid.contains(facts.find(tuple)) == positive);
  }

  /** The effects, each with its condition; those that can never come about are left out. */
  List<GroundEffect> effects(Effect effect, Binding binding) {
    List<GroundEffect> result = new ArrayList<>();
    collect(effect, GroundFormula.constant(true), binding, result);
    return GroundEffect.merge(result);
  }

  private void collect(Effect effect, GroundFormula when, Binding b, List<GroundEffect> into) {
    switch (effect) {
      case Effect.All all -> all.parts().forEach(e -> collect(e, when, b, into));
      case Effect.Add(Atom a) ->
          into.add(new GroundEffect(when, new int[] {facts.intern(tuple(a, b))}, new int[0]));
      case Effect.Delete(Atom a) ->
          into.add(new GroundEffect(when, new int[0], new int[] {facts.intern(tuple(a, b))}));
      case Effect.When(Condition condition, Effect inner) -> {
        GroundFormula more = formula(condition, b);
        GroundFormula both = when.isTrue() ? more : GroundFormula.and(List.of(when, more));
        if (!both.isFalse()) {
          collect(inner, both, b, into);
        }
      }
      case Effect.ForEach(List<Typed> variables, Effect inner) ->
          forEach(variables, b, () -> collect(inner, when, b, into));
    }
  }

  private void forEach(List<Typed> variables, Binding binding, Runnable action) {
    if (variables.isEmpty()) {
      action.run();
      return;
    }
    Typed first = variables.getFirst();
    List<Typed> others = variables.subList(1, variables.size());
    for (int object : vocabulary.ofType(first.type())) {
      binding.push(first.name(), object);
      forEach(others, binding, action);
      binding.pop();
    }
  }

  /** The fact that an atom is under a binding. */
  FactTable.Tuple tuple(Atom atom, Binding binding) {
    int[] values = new int[atom.arguments().size() + 1];
    values[0] = vocabulary.predicate(atom.predicate());
    for (int i = 1; i < values.length; i++) {
      values[i] = object(atom.arguments().get(i - 1), binding);
    }
    return new FactTable.Tuple(values);
  }

  private int object(Term term, Binding binding) {
    return switch (term) {
      case Term.Variable v -> binding.object(v.name());
      case Term.Constant c -> vocabulary.object(c.name());
    };
  }
}
