/**
 * Which step did it: turns the scores of trajectories into an advantage for each token the model
 * produced.
 */
@NullMarked
package dev.agoge.credit;

import org.jspecify.annotations.NullMarked;
