package dev.agoge.environments.service;

/**
 * Where an episode stands.
 *
 * @param begun whether the agent did anything yet
 * @param briefed whether the customer's seat acted yet
 * @param message what is shown next; no part of the true state
 */
record ServiceState(Ledger ledger, Talk talk, boolean begun, boolean briefed, String message) {

  /** Whether a seat for the customer is to act. */
  boolean isUserToMove() {
    return talk.phase() == Talk.Phase.USER;
  }
}
