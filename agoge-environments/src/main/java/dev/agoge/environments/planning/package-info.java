/**
 * Planning domains as text environments: a PDDL domain and problem enter, an environment leaves.
 *
 * <p>{@link dev.agoge.environments.planning.GroundProblem} is the engine (facts, actions, states as
 * bit sets), {@link dev.agoge.environments.planning.Planner} solves, and {@link
 * dev.agoge.environments.planning.PlanningEnvironment} puts both into words. Engine and planner
 * also serve environments that show only a part of the state.
 */
@NullMarked
package dev.agoge.environments.planning;

import org.jspecify.annotations.NullMarked;
