/**
 * The ring turning: {@link dev.agoge.run.train.Training} imitates, reinforces and evaluates as a
 * recipe says, and can go on after any interruption. Enters: a recipe, an environment, a policy;
 * leaves: a run directory with a report in it.
 */
@NullMarked
package dev.agoge.run.train;

import org.jspecify.annotations.NullMarked;
