/**
 * What can happen: environments, their tasks, and episodes that are values.
 *
 * <p>An {@link dev.agoge.environment.Environment} offers tasks and starts episodes; an {@link
 * dev.agoge.environment.Episode} shows an {@link dev.agoge.environment.Observation} to the player
 * whose turn it is and takes an {@link dev.agoge.environment.Action}. Nothing in here knows of
 * models, agents or learning.
 */
@NullMarked
package dev.agoge.environment;

import org.jspecify.annotations.NullMarked;
