/**
 * What to learn from: makes of judged trajectories those that are worth a lesson, and of credited
 * ones the pairs to compare.
 */
@NullMarked
package dev.agoge.transform;

import org.jspecify.annotations.NullMarked;
