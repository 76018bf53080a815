package dev.agoge.model;

/**
 * What a model said, exactly.
 *
 * @param text the output without its end token
 * @param tokens the drawn ids, the end token included; empty if the model does not report them
 * @param logProbs natural logarithm of each drawn token's probability under the settings and
 *     constraint used; as long as {@code tokens}
 * @param allowed for each drawn token the sorted ids it was drawn from, or an empty array where all
 *     were allowed; as long as {@code tokens}, or of length 0 where nothing was constrained
 * @param finish why it ended
 * @param policyVersion which weights said it
 * @param promptTokens length of the prompt
 * @param cachedTokens how many of the prompt's tokens came from a cache
 */
public record Generation(
    String text,
    int[] tokens,
    float[] logProbs,
    int[][] allowed,
    FinishReason finish,
    String policyVersion,
    int promptTokens,
    int cachedTokens) {}
