package dev.agoge.recipe;

import dev.agoge.learn.ModelShape;
import dev.agoge.support.Parameter;

/** Size of a new Llama-style decoder. */
public record ModelSettings(
    @Parameter(value = "blocks", fallback = "3", min = 1, max = 200) int layers,
    @Parameter(value = "width of the residual stream", fallback = "128", min = 8) int width,
    @Parameter(value = "query heads; divides width", fallback = "4", min = 1) int heads,
    @Parameter(value = "key-value heads; divides heads", fallback = "2", min = 1) int keyValueHeads,
    @Parameter(value = "width of the SwiGLU layer", fallback = "344", min = 1) int hidden,
    @Parameter(value = "longest sequence in tokens", fallback = "1024", min = 16) int context,
    @Parameter(value = "most tokens in the vocabulary", fallback = "1024", min = 300)
        int vocabulary) {

  public ModelSettings {
    new ModelShape(layers, width, heads, keyValueHeads, hidden, context, vocabulary);
  }

  /** As the model's maker takes it. */
  public ModelShape shape() {
    return new ModelShape(layers, width, heads, keyValueHeads, hidden, context, vocabulary);
  }
}
