/**
 * What the tests of runs share.
 *
 * <p>Trajectories made from numbers.
 */
@NullMarked
package dev.agoge.run;

import org.jspecify.annotations.NullMarked;
