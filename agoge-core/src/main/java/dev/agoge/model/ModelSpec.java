package dev.agoge.model;

/**
 * What a model declares about itself.
 *
 * @param id name or checkpoint id
 * @param contextLength most tokens of prompt and output together
 * @param reportsTokens whether generations carry the exact token ids and log-probabilities
 */
public record ModelSpec(String id, int contextLength, boolean reportsTokens) {}
