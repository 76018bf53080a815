package dev.agoge.environments.planning.pddl;

import java.util.List;

/** An action as declared. */
public record ActionSchema(
    String name,
    List<Typed> parameters,
    Condition precondition,
    Effect effect,
    Location location) {}
