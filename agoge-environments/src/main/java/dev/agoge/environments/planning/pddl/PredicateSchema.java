package dev.agoge.environments.planning.pddl;

import java.util.List;

/** A predicate as declared. */
public record PredicateSchema(String name, List<Typed> parameters, Location location) {}
