/**
 * The parts of a run that need more than trajectories: a policy to ask, an environment to play on
 * in, weights of their own. Each comes as a method, which is what a recipe names, and is opened
 * with a {@link dev.agoge.ring.Workshop}.
 */
@NullMarked
package dev.agoge.ring;

import org.jspecify.annotations.NullMarked;
