package dev.agoge.environments.games;

import java.util.SplittableRandom;

/**
 * A game with its way to draw tasks.
 *
 * @param name as in options and tables
 * @param players of the game where all seats are played from outside
 * @param drawing draws a task
 */
record Family(String name, int players, Drawing drawing) {

  /** Draws tasks. */
  @FunctionalInterface
  interface Drawing {
    /**
     * Some task; any draw that another split may have is thrown away by the caller.
     *
     * @param opposition not {@link Opposition#MIXED}
     */
    Setup<?> draw(SplittableRandom random, Opposition opposition);
  }
}
