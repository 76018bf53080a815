package dev.agoge.torch.sampling;

/**
 * One drawn token.
 *
 * @param index of the token among the logits it was drawn from
 * @param logProb natural logarithm of its probability under the distribution drawn from
 */
record Draw(int index, float logProb) {}
