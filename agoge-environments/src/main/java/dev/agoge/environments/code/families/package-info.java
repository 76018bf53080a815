/**
 * The kinds of exercises of {@code code-v1}. Each {@link
 * dev.agoge.environments.code.families.Family} draws a {@link
 * dev.agoge.environments.code.families.Problem}: a task in words, a solution in JavaScript, and a
 * source of arguments. Words and solution are put together from the same parts, so that they say
 * the same.
 */
@NullMarked
package dev.agoge.environments.code.families;

import org.jspecify.annotations.NullMarked;
