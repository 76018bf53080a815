package dev.agoge.environments.maze;

/**
 * Where the player is.
 *
 * @param cell its cell
 * @param news what the text tells of the last action; no part of what decides the future
 */
record MazeState(int cell, News news) {

  /** What came of the last action. */
  enum News {
    /** Nothing was done yet. */
    START,
    MOVED,
    WALL,
    UNKNOWN
  }
}
