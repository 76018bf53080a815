package dev.agoge.torch.decoder;

import dev.agoge.learn.ModelShape;

/**
 * Size and constants of a Llama-style decoder with tied embeddings; everything that Hugging Face's
 * {@code config.json} says about one.
 *
 * @param vocabulary rows of the embedding
 * @param width of the residual stream
 * @param layers how many blocks
 * @param heads query heads; divides {@code width} into an even size
 * @param keyValueHeads key-value heads; divides {@code heads}
 * @param hidden width of the SwiGLU layer
 * @param context longest sequence
 * @param ropeTheta base of the rotary embedding's wave lengths
 * @param normEpsilon added to the mean square in RMSNorm
 */
public record DecoderConfig(
    int vocabulary,
    int width,
    int layers,
    int heads,
    int keyValueHeads,
    int hidden,
    int context,
    double ropeTheta,
    double normEpsilon) {

  /** The base of Llama 1 and 2. */
  public static final double ROPE_THETA = 10_000;

  /** The epsilon of Llama 2 and 3. */
  public static final double NORM_EPSILON = 1e-5;

  public DecoderConfig {
    var checked = new ModelShape(layers, width, heads, keyValueHeads, hidden, context, vocabulary);
    if (checked.vocabulary() < 1 || !(ropeTheta > 0) || !(normEpsilon > 0)) {
      throw new IllegalArgumentException(
          "vocabulary, ropeTheta and normEpsilon must be positive, not "
              + vocabulary
              + ", "
              + ropeTheta
              + " and "
              + normEpsilon);
    }
  }

  /** A decoder of this shape with Llama's constants. */
  public static DecoderConfig of(ModelShape shape, int vocabulary) {
    return new DecoderConfig(
        vocabulary,
        shape.width(),
        shape.layers(),
        shape.heads(),
        shape.keyValueHeads(),
        shape.hidden(),
        shape.context(),
        ROPE_THETA,
        NORM_EPSILON);
  }

  /** Size of one head. */
  public int headSize() {
    return width / heads;
  }

  /** Size of all keys, or all values, of one position: {@code keyValueHeads * headSize}. */
  public int keyValueWidth() {
    return keyValueHeads * headSize();
  }
}
