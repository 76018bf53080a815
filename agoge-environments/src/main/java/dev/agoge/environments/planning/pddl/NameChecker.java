package dev.agoge.environments.planning.pddl;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks names, arities and types within conditions and effects. */
final class NameChecker {
  private final Types types;
  private final Map<String, PredicateSchema> predicates = new LinkedHashMap<>();
  private final Map<String, String> objects = new LinkedHashMap<>();

  NameChecker(Domain domain, List<Typed> more) {
    types = domain.types();
    domain.predicates().forEach(p -> predicates.put(p.name(), p));
    domain.constants().forEach(c -> objects.put(c.name(), c.type()));
    more.forEach(o -> objects.put(o.name(), o.type()));
  }

  void condition(Condition condition, Map<String, String> scope) {
    switch (condition) {
      case Atom a -> atom(a, scope);
      case Condition.And and -> and.parts().forEach(c -> condition(c, scope));
      case Condition.Or or -> or.parts().forEach(c -> condition(c, scope));
      case Condition.Not not -> condition(not.part(), scope);
      case Condition.Equal(Term left, Term right) -> {
        typeOf(left, scope);
        typeOf(right, scope);
      }
      case Condition.Exists(List<Typed> variables, Condition body) ->
          condition(body, extend(scope, variables));
      case Condition.ForAll(List<Typed> variables, Condition body) ->
          condition(body, extend(scope, variables));
    }
  }

  void effect(Effect effect, Map<String, String> scope) {
    switch (effect) {
      case Effect.All all -> all.parts().forEach(e -> effect(e, scope));
      case Effect.Add add -> atom(add.atom(), scope);
      case Effect.Delete delete -> atom(delete.atom(), scope);
      case Effect.When when -> {
        condition(when.condition(), scope);
        effect(when.effect(), scope);
      }
      case Effect.ForEach each -> effect(each.effect(), extend(scope, each.variables()));
    }
  }

  void atom(Atom atom, Map<String, String> scope) {
    PredicateSchema schema = predicates.get(atom.predicate());
    if (schema == null) {
      throw PddlException.unknown(
          atom.location(), "predicate", atom.predicate(), predicates.keySet());
    }
    int wanted = schema.parameters().size();
    if (atom.arguments().size() != wanted) {
      throw new PddlException(
          atom.location(),
          "predicate '" + atom.predicate() + "' with " + atom.arguments().size() + " arguments",
          "it takes " + wanted);
    }
    for (int i = 0; i < wanted; i++) {
      Term term = atom.arguments().get(i);
      String type = typeOf(term, scope);
      String expected = schema.parameters().get(i).type();
      if (!types.isSubtype(type, expected)) {
        String what = "'" + term.name() + "' is of type " + type;
        String remedy = atom.predicate() + " needs a " + expected + " as argument " + (i + 1);
        throw new PddlException(term.location(), what, remedy);
      }
    }
  }

  private String typeOf(Term term, Map<String, String> scope) {
    Map<String, String> names = term instanceof Term.Variable ? scope : objects;
    String type = names.get(term.name());
    if (type != null) {
      return type;
    }
    throw switch (term) {
      case Term.Variable v ->
          PddlException.unknown(v.location(), "variable", v.name(), names.keySet());
      case Term.Constant c ->
          PddlException.unknown(c.location(), "object", c.name(), names.keySet());
    };
  }

  /** The scope with more variables, which may hide outer ones. */
  Map<String, String> extend(Map<String, String> scope, List<Typed> variables) {
    declared(variables, "variable");
    Map<String, String> inner = new LinkedHashMap<>(scope);
    variables.forEach(v -> inner.put(v.name(), v.type()));
    return inner;
  }

  /** Checks that the names are distinct and their types known. */
  void declared(List<Typed> names, String kind) {
    distinct(names, Typed::name, Typed::location, kind);
    for (Typed name : names) {
      if (!types.contains(name.type())) {
        throw PddlException.unknown(name.location(), "type", name.type(), types.names());
      }
    }
  }

  static <T> void distinct(
      List<T> items, Function<T, String> name, Function<T, Location> location, String kind) {
    Set<String> seen = new HashSet<>();
    for (T item : items) {
      if (!seen.add(name.apply(item))) {
        throw new PddlException(
            location.apply(item),
            kind + " '" + name.apply(item) + "' is declared twice",
            "rename or remove one");
      }
    }
  }
}
