package dev.agoge.environments.planning.pddl;

import java.util.List;

/** A predicate with its arguments. */
public record Atom(String predicate, List<Term> arguments, Location location)
    implements Condition {}
