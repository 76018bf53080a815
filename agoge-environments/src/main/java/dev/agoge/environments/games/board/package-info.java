/**
 * Games on a board that everybody sees: tic-tac-toe with the exact value of every position, and
 * connect four with a search that is exact near the end.
 */
@NullMarked
package dev.agoge.environments.games.board;

import org.jspecify.annotations.NullMarked;
