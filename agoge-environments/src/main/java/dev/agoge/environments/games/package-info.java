/**
 * The environment {@code games-v1}: games of one and more players behind one small interface.
 *
 * <p>{@code Families} says which games there are and draws their tasks; a {@code Setup} is a task
 * drawn: the game, the agent's seat, who plays the others, and what counts as success. A {@code
 * Table} plays the other seats and chance from seeds, so that an episode is a value. {@code
 * opponent=seats} leaves all seats to players from outside.
 */
@NullMarked
package dev.agoge.environments.games;

import org.jspecify.annotations.NullMarked;
