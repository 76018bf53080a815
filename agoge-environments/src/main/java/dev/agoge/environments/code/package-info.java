/**
 * The environment {@code code-v1}: write or repair a JavaScript function against visible and hidden
 * tests, run in a sandbox.
 *
 * <p>{@code TaskMaker} draws a {@code Draft} (a problem of a family, its arguments) for a place in
 * a split without running anything; {@code Exercises} completes it to an {@code Exercise} with
 * expected results and, where code is to be repaired, a fault planted by {@code Mutations} that the
 * hidden tests find; {@code Examiner} runs tests.
 */
@NullMarked
package dev.agoge.environments.code;

import org.jspecify.annotations.NullMarked;
