package dev.agoge.environments.office;

/**
 * Where an episode stands.
 *
 * @param seen what was read, as bits of {@link Reads}
 * @param finished whether {@code finish} was called
 * @param answer the answer it was called with
 * @param begun whether anything was done yet
 * @param message what the last call gave; no part of the true state
 */
record OfficeState(
    Desk desk, long seen, boolean finished, String answer, boolean begun, String message) {}
