package dev.agoge.environments.planning.pddl;

import java.util.List;

/** What kinds of things, facts and actions there are. */
public record Domain(
    String name,
    List<String> requirements,
    Types types,
    List<Typed> constants,
    List<PredicateSchema> predicates,
    List<ActionSchema> actions) {

  public Domain {
    requirements = List.copyOf(requirements);
    constants = List.copyOf(constants);
    predicates = List.copyOf(predicates);
    actions = List.copyOf(actions);
  }
}
