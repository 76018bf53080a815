package dev.agoge.learn;

/**
 * Size of a Llama-style decoder.
 *
 * @param layers how many blocks
 * @param width of the residual stream
 * @param heads query heads; divides {@code width}
 * @param keyValueHeads key-value heads; divides {@code heads}
 * @param hidden width of the SwiGLU layer
 * @param context longest sequence
 * @param vocabulary most tokens in the vocabulary, special tokens included
 */
public record ModelShape(
    int layers, int width, int heads, int keyValueHeads, int hidden, int context, int vocabulary) {
  public ModelShape {
    if (layers < 1 || width < 2 || heads < 1 || keyValueHeads < 1 || hidden < 1 || context < 2) {
      throw new IllegalArgumentException("model sizes must be positive");
    }
    if (width % heads != 0 || (width / heads) % 2 != 0 || heads % keyValueHeads != 0) {
      throw new IllegalArgumentException(
          "model.heads ("
              + heads
              + ") must divide model.width ("
              + width
              + ") into an even size, and model.keyValueHeads ("
              + keyValueHeads
              + ") must divide model.heads");
    }
  }
}
