package dev.agoge.environments.planning.pddl;

import java.util.List;
import java.util.Map;

/** Checks a domain for names that do not fit together. */
final class DomainChecker {
  private DomainChecker() {}

  static void check(Domain read) {
    NameChecker checker = new NameChecker(read, List.of());
    checker.declared(read.constants(), "constant");
    NameChecker.distinct(
        read.predicates(), PredicateSchema::name, PredicateSchema::location, "predicate");
    read.predicates().forEach(p -> checker.declared(p.parameters(), "parameter"));
    NameChecker.distinct(read.actions(), ActionSchema::name, ActionSchema::location, "action");
    for (ActionSchema action : read.actions()) {
      Map<String, String> scope = checker.extend(Map.of(), action.parameters());
      checker.condition(action.precondition(), scope);
      checker.effect(action.effect(), scope);
    }
  }
}
