package dev.agoge.learn;

/**
 * How to imitate: maximise the weighted log-likelihood of the tokens that the demonstrations' actor
 * produced.
 *
 * @param learningRate peak of AdamW
 * @param weightDecay decoupled decay of weight matrices, not of norms
 * @param batchTokens about how many tokens an update sees, padding included
 * @param clipNorm largest norm of the gradient
 */
public record ImitationSettings(
    double learningRate, double weightDecay, int batchTokens, double clipNorm) {}
