/**
 * What a game is: {@link dev.agoge.environments.games.rules.Game} for any number of players, with
 * chance as a player that draws, and {@link dev.agoge.environments.games.rules.Strategy} for how
 * one plays it. States are immutable values; moves are numbered, and have a text.
 */
@NullMarked
package dev.agoge.environments.games.rules;

import org.jspecify.annotations.NullMarked;
