package dev.agoge.torch.learn;

import dev.agoge.torch.decoder.Decoder;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;

/**
 * What a decoder thinks of a rectangle's P scored tokens.
 *
 * @param all log-probabilities of the candidates, [P, K]
 * @param logProbs those of the produced tokens, [P]
 */
record Scores(Tensor all, Tensor logProbs) {

  static Scores of(Decoder decoder, Rectangle rectangle) {
    Tensor logits = decoder.logits(rectangle.ids(), rectangle.rows());
    Tensor all = rectangle.candidates().logSoftmax(logits);
    return new Scores(all, all.gather(1, rectangle.candidates().target()).squeeze(1));
  }

  /** H = − Σ p log p over the candidates, in nats, [P]. */
  Tensor entropy() {
    return entropy(all);
  }

  /** The entropy without its gradient. */
  Tensor measuredEntropy() {
    return entropy(all.detach());
  }

  /** How many of the produced tokens are the most probable ones. */
  double hits(Rectangle rectangle) {
    Tensor best = all.detach().argmax(new LongOptional(1), true);
    return best.eq(rectangle.candidates().target()).sum().item_double();
  }

  private static Tensor entropy(Tensor all) {
    return all.exp().mul(all).sum(1).neg();
  }
}
