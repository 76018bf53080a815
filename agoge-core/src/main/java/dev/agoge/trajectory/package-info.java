/**
 * The only evidence: what happened in an episode, and exactly what each model call saw and said.
 */
@NullMarked
package dev.agoge.trajectory;

import org.jspecify.annotations.NullMarked;
