package dev.agoge.environments.crafting;

/**
 * A recipe over the items of a workshop, which are known by their index.
 *
 * @param product the item made
 * @param made how many a making gives
 * @param slots for each input, the items that it accepts, in a fixed order
 * @param counts for each input, how many it takes
 */
record Formula(int product, int made, int[][] slots, int[] counts) {}
