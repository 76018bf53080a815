package dev.agoge.model;

/**
 * How tokens are drawn.
 *
 * @param temperature 0 for greedy, otherwise logits are divided by it
 * @param topP smallest set of tokens whose probability reaches this is kept; 1 keeps all
 * @param topK this many most probable tokens are kept; 0 keeps all
 * @param maxTokens most tokens to draw, at least 1
 */
public record SamplingSettings(double temperature, double topP, int topK, int maxTokens) {

  /** Plain sampling from the model's own distribution. */
  public static final SamplingSettings PLAIN = new SamplingSettings(1, 1, 0, 64);

  /** The most probable token each time. */
  public static final SamplingSettings GREEDY = new SamplingSettings(0, 1, 0, 64);

  public SamplingSettings {
    if (!(temperature >= 0) || !(topP > 0 && topP <= 1) || topK < 0 || maxTokens < 1) {
      throw new IllegalArgumentException(
          "sampling needs temperature >= 0, 0 < topP <= 1, topK >= 0 and maxTokens >= 1, not "
              + "temperature "
              + temperature
              + ", topP "
              + topP
              + ", topK "
              + topK
              + ", maxTokens "
              + maxTokens);
    }
  }

  /** The same with another limit. */
  public SamplingSettings withMaxTokens(int other) {
    return new SamplingSettings(temperature, topP, topK, other);
  }
}
