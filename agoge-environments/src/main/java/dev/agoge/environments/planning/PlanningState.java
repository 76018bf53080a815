package dev.agoge.environments.planning;

/**
 * The world, and what came of the last action.
 *
 * @param action the last action that was understood, -1 if there was none
 */
record PlanningState(State world, int action, Reply reply) {

  enum Reply {
    /** Nothing was tried yet. */
    START,
    /** The action was done. */
    DONE,
    /** The action exists but cannot be done now. */
    IMPOSSIBLE,
    /** No action reads like that. */
    UNKNOWN
  }
}
