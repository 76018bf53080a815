package dev.agoge.learn;

/**
 * How to imitate: maximise the weighted log-likelihood of the tokens that the demonstrations' actor
 * produced.
 *
 * @param pace of an update
 * @param batchTokens about how many tokens an update sees, padding included
 */
public record ImitationSettings(Pace pace, int batchTokens) {}
