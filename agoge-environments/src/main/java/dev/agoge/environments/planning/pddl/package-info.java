/**
 * The planning domain definition language: text enters, a checked syntax tree leaves.
 *
 * <p>{@link dev.agoge.environments.planning.pddl.PddlParser} reads the ADL fragment (types,
 * negation, disjunction, quantifiers, equality, conditional effects) into a {@link
 * dev.agoge.environments.planning.pddl.Domain} and a {@link
 * dev.agoge.environments.planning.pddl.Problem}; all else is a {@link
 * dev.agoge.environments.planning.pddl.PddlException} with line and column.
 */
@NullMarked
package dev.agoge.environments.planning.pddl;

import org.jspecify.annotations.NullMarked;
