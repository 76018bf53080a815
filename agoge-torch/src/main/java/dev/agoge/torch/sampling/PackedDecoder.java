package dev.agoge.torch.sampling;

import static dev.agoge.torch.decoder.DecoderWeights.layer;

import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One version of a decoder's weights, packed for {@link Gemm}.
 *
 * @param embedding row-major, not packed: for single rows
 * @param head the same, packed: for all logits
 * @param norm weights of the last norm, padded
 */
record PackedDecoder(
    DecoderConfig config,
    float[] embedding,
    List<Block> blocks,
    float[] norm,
    PackedMatrix head,
    Rope rope) {

  /**
   * One transformer block; norms are padded.
   *
   * @param keyValue keys, then values
   */
  record Block(
      float[] attentionNorm,
      PackedMatrix query,
      PackedMatrix keyValue,
      PackedMatrix output,
      float[] hiddenNorm,
      PackedMatrix gate,
      PackedMatrix up,
      PackedMatrix down) {}

  static PackedDecoder of(DecoderConfig config, DecoderWeights weights, Rope rope) {
    float[] embedding = weights.get(DecoderWeights.EMBEDDING);
    return new PackedDecoder(
        config,
        embedding,
        IntStream.range(0, config.layers()).mapToObj(i -> block(config, weights, i)).toList(),
        Lanes.padded(weights.get(DecoderWeights.NORM)),
        PackedMatrix.of(config.width(), embedding),
        rope);
  }

  private static Block block(DecoderConfig c, DecoderWeights w, int i) {
    return new Block(
        Lanes.padded(w.get(layer(i, "input_layernorm"))),
        PackedMatrix.of(c.width(), w.get(layer(i, "self_attn.q_proj"))),
        PackedMatrix.of(
            c.width(), w.get(layer(i, "self_attn.k_proj")), w.get(layer(i, "self_attn.v_proj"))),
        PackedMatrix.of(c.width(), w.get(layer(i, "self_attn.o_proj"))),
        Lanes.padded(w.get(layer(i, "post_attention_layernorm"))),
        PackedMatrix.of(c.width(), w.get(layer(i, "mlp.gate_proj"))),
        PackedMatrix.of(c.width(), w.get(layer(i, "mlp.up_proj"))),
        PackedMatrix.of(c.hidden(), w.get(layer(i, "mlp.down_proj"))));
  }
}
