package dev.agoge.environments.crafting;

/**
 * What is carried.
 *
 * @param have how many of each item of the workshop; never changed
 * @param begun whether anything was done yet, as the recipes are shown before only
 */
record CraftingState(int[] have, boolean begun) {}
