package dev.agoge.environments.games.puzzle;

/**
 * A state of sokoban.
 *
 * @param player the cell of the player
 * @param boxes cells with a box, a bit each
 */
public record Crates(int player, long boxes) {}
