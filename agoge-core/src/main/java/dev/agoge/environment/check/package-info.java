/**
 * Whether an environment keeps the promises of {@link dev.agoge.environment.Environment}.
 *
 * <p>In goes any environment, out come named {@link dev.agoge.environment.check.Check}s, each of
 * which runs by itself and passes, fails with a message that says where, or does not apply.
 */
@NullMarked
package dev.agoge.environment.check;

import org.jspecify.annotations.NullMarked;
