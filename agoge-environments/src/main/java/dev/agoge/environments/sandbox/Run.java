package dev.agoge.environments.sandbox;

/**
 * What a run of a script brought about.
 *
 * @param outcome how it ended
 * @param printed what it printed, a line for each call, up to the limit
 * @param cut whether it printed more
 * @param work steps of work it took
 * @param after the interpreter's state after it; after {@link Outcome.Stopped} the state before
 */
public record Run(
    Outcome outcome, String printed, boolean cut, long work, InterpreterState after) {}
