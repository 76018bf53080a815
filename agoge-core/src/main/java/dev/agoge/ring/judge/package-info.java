/**
 * The judges that a recipe can name: the environment's verdict, plain rules, and judges that learn
 * from the run's own episodes. Trajectories enter, judgements leave. What a judge knows is measured
 * against the environment's outcome in every update, before it learns from it.
 */
@NullMarked
package dev.agoge.ring.judge;

import org.jspecify.annotations.NullMarked;
