/**
 * Planning domains as text environments: a PDDL domain and problem enter, an environment leaves.
 *
 * <p>{@link dev.agoge.environments.planning.GroundProblem} is the engine: facts, actions, and
 * states as bit sets. It also serves environments that show only a part of the state.
 */
@NullMarked
package dev.agoge.environments.planning;

import org.jspecify.annotations.NullMarked;
