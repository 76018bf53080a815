package dev.agoge.environments.grid;

/**
 * A place to stand and a way to face.
 *
 * @param moves the turns and steps to it
 */
record Pose(int cell, int heading, int moves) {}
