package dev.agoge.learn.objective;

/** Which tokens are weighed together. */
public enum Unit {
  /** Those of one model call: a step. */
  CALL,
  /** All that were said in one trajectory. */
  TRAJECTORY
}
