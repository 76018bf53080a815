package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.ActionSchema;
import dev.agoge.environments.planning.pddl.Atom;
import dev.agoge.environments.planning.pddl.Condition;
import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.Effect;
import dev.agoge.environments.planning.pddl.Problem;
import dev.agoge.environments.planning.pddl.Term;
import dev.agoge.environments.planning.pddl.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The meaning of PDDL word by word, over sets of facts: slow, and short enough to be believed. */
record Naive(Domain domain, Problem problem) {

  Set<GroundFact> initial() {
    Set<GroundFact> facts = new HashSet<>();
    problem.init().forEach(a -> facts.add(fact(a, Map.of())));
    return facts;
  }

  Set<GroundAction> applicable(Set<GroundFact> state) {
    Set<GroundAction> result = new HashSet<>();
    for (ActionSchema schema : domain.actions()) {
      for (Map<String, String> b : bindings(schema.parameters(), Map.of())) {
        if (holds(schema.precondition(), state, b)) {
          List<String> arguments = new ArrayList<>();
          schema.parameters().forEach(p -> arguments.add(b.getOrDefault(p.name(), "?")));
          result.add(new GroundAction(schema.name(), arguments));
        }
      }
    }
    return result;
  }

  Set<GroundFact> apply(Set<GroundFact> state, GroundAction action) {
    ActionSchema schema =
        domain.actions().stream()
            .filter(a -> a.name().equals(action.schema()))
            .findFirst()
            .orElseThrow();
    Map<String, String> binding = new HashMap<>();
    for (int i = 0; i < action.arguments().size(); i++) {
      binding.put(schema.parameters().get(i).name(), action.arguments().get(i));
    }
    Set<GroundFact> adds = new HashSet<>();
    Set<GroundFact> deletes = new HashSet<>();
    collect(schema.effect(), state, binding, adds, deletes);
    Set<GroundFact> next = new HashSet<>(state);
    next.removeAll(deletes);
    next.addAll(adds);
    return next;
  }

  boolean isGoal(Set<GroundFact> state) {
    return holds(problem.goal(), state, Map.of());
  }

  private void collect(
      Effect effect,
      Set<GroundFact> state,
      Map<String, String> b,
      Set<GroundFact> adds,
      Set<GroundFact> deletes) {
    switch (effect) {
      case Effect.All all -> all.parts().forEach(e -> collect(e, state, b, adds, deletes));
      case Effect.Add(Atom atom) -> adds.add(fact(atom, b));
      case Effect.Delete(Atom atom) -> deletes.add(fact(atom, b));
      case Effect.When(Condition condition, Effect inner) -> {
        if (holds(condition, state, b)) {
          collect(inner, state, b, adds, deletes);
        }
      }
      case Effect.ForEach(List<Typed> variables, Effect inner) ->
          bindings(variables, b).forEach(more -> collect(inner, state, more, adds, deletes));
    }
  }

  private boolean holds(Condition condition, Set<GroundFact> state, Map<String, String> b) {
    Predicate<Condition> here = c -> holds(c, state, b);
    return switch (condition) {
      case Atom atom -> state.contains(fact(atom, b));
      case Condition.And and -> and.parts().stream().allMatch(here);
      case Condition.Or or -> or.parts().stream().anyMatch(here);
      case Condition.Not not -> !holds(not.part(), state, b);
      case Condition.Equal(Term l, Term r) -> name(l, b).equals(name(r, b));
      case Condition.Exists some ->
          bindings(some.variables(), b).stream().anyMatch(m -> holds(some.body(), state, m));
      case Condition.ForAll all ->
          bindings(all.variables(), b).stream().allMatch(m -> holds(all.body(), state, m));
    };
  }

  private List<Map<String, String>> bindings(List<Typed> variables, Map<String, String> outer) {
    List<Map<String, String>> result = List.of(outer);
    for (Typed variable : variables) {
      List<Map<String, String>> extended = new ArrayList<>();
      for (Map<String, String> b : result) {
        for (List<Typed> objects : List.of(domain.constants(), problem.objects())) {
          for (Typed object : objects) {
            if (domain.types().isSubtype(object.type(), variable.type())) {
              Map<String, String> more = new HashMap<>(b);
              more.put(variable.name(), object.name());
              extended.add(more);
            }
          }
        }
      }
      result = extended;
    }
    return result;
  }

  private static GroundFact fact(Atom atom, Map<String, String> b) {
    return new GroundFact(
        atom.predicate(), atom.arguments().stream().map(t -> name(t, b)).toList());
  }

  private static String name(Term term, Map<String, String> b) {
    return term instanceof Term.Variable ? b.getOrDefault(term.name(), "?") : term.name();
  }
}
