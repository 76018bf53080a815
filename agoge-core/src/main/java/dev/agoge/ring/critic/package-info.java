/**
 * The critics that a recipe can name. Judged trajectories enter, the same with {@link
 * dev.agoge.credit.Values} leave; after the policy's lesson the critic has its own.
 */
@NullMarked
package dev.agoge.ring.critic;

import org.jspecify.annotations.NullMarked;
