package dev.agoge.environments.lab;

/**
 * How a substance behaves when heated.
 *
 * @param start level of temperature at the start
 * @param melts lowest level at which it is not solid any more; {@link Heat#LEVELS} for never
 * @param boils lowest level at which it is gas; {@link Heat#LEVELS} for never
 */
record Matter(int start, int melts, int boils) {

  /** Its state at a level. */
  Phase at(int level) {
    return level < melts ? Phase.SOLID : level < boils ? Phase.LIQUID : Phase.GAS;
  }

  /** The same with another temperature at the start. */
  Matter startingAt(int level) {
    return new Matter(level, melts, boils);
  }
}
