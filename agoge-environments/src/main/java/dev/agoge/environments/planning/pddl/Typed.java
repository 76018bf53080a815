package dev.agoge.environments.planning.pddl;

/**
 * A name with a type: an object, a constant, a parameter or a quantified variable.
 *
 * @param name variables without their question mark
 * @param type {@code object} where none was given
 */
public record Typed(String name, String type, Location location) {}
