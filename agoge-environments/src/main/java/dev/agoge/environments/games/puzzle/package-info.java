/**
 * Games of one player: sokoban, the towers of Hanoi, a frozen lake, and making a number out of
 * others. Each is solved exactly.
 */
@NullMarked
package dev.agoge.environments.games.puzzle;

import org.jspecify.annotations.NullMarked;
