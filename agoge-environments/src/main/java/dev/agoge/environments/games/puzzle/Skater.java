package dev.agoge.environments.games.puzzle;

/**
 * Where one stands on the lake.
 *
 * @param cell row times width plus column
 * @param step how many steps were made; 0 throughout where the ice does not slip
 * @param pending the direction chosen while it is not drawn where the step leads; -1 otherwise
 */
public record Skater(int cell, int step, int pending) {}
