package dev.agoge.torch.learn;

import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.Decoder;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** Forward, loss and backward over some sequences; gradients add up in the decoder's parameters. */
final class Gradients {
  private Gradients() {}

  static Metrics of(List<Sample> samples, Decoder decoder, Backend backend, Trainer.Loss loss) {
    var metrics = new Metrics();
    for (List<Sample> alike : MiniBatches.rectangles(samples)) {
      try (var _ = new PointerScope()) {
        Rectangle rectangle = Rectangle.of(alike, decoder.config().vocabulary(), backend);
        Tensor part = loss.of(decoder, rectangle, metrics);
        part.backward();
        metrics.add("loss_sum", part.item_double());
        metrics.add("places", (double) rectangle.tokens());
        metrics.add("scored", rectangle.scored().size());
      }
    }
    return metrics;
  }
}
