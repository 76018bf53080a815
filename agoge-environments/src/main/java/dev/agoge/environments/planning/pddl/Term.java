package dev.agoge.environments.planning.pddl;

/** An argument of a predicate. */
public sealed interface Term {

  /** The name, without question mark. */
  String name();

  /** Where it is written. */
  Location location();

  /** Stands for an object. */
  record Variable(String name, Location location) implements Term {}

  /** An object or a constant of the domain. */
  record Constant(String name, Location location) implements Term {}
}
