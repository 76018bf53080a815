package dev.agoge.torch.decoder;

import static org.bytedeco.pytorch.global.torch.addmm;
import static org.bytedeco.pytorch.global.torch.embedding;
import static org.bytedeco.pytorch.global.torch.linear;
import static org.bytedeco.pytorch.global.torch.scaled_dot_product_attention;
import static org.bytedeco.pytorch.global.torch.silu;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;

/**
 * A Llama-style decoder (Touvron et al., "LLaMA", arXiv 2302.13971), forward, for training: RMSNorm
 * before each sub-layer, rotary positions, grouped-query attention, SwiGLU, tied embeddings.
 *
 * <p>Whole sequences at once, no key-value cache. Only the rows that have a loss are taken through
 * the last block's feed-forward layer and to logits: what the model reads is most of an agent's
 * tokens, and nobody asks what it would have said there.
 *
 * <p>Everything must run inside a {@link PointerScope} and on one thread.
 */
public final class Decoder implements AutoCloseable {
  private final DecoderConfig config;
  private final Parameters parameters;
  private final Tensor cos;
  private final Tensor sin;

  /** A decoder around some parameters, which it owns from now on. */
  public Decoder(DecoderConfig config, Parameters parameters, Backend backend) {
    this.config = config;
    this.parameters = parameters;
    try (var _ = new PointerScope()) {
      long[] shape = {config.context(), 1, config.headSize()};
      cos = backend.numbers(rotations(true), shape).retainReference();
      sin = backend.numbers(rotations(false), shape).retainReference();
    }
  }

  /** Its size and constants. */
  public DecoderConfig config() {
    return config;
  }

  /** Its parameters. */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Logits at chosen places.
   *
   * @param ids tokens, [batch, length]; what follows a sequence's end is never attended to
   * @param rows places in the flattened [batch * length], [rows]
   * @return logits of the token after each place, [rows, vocabulary]
   */
  public Tensor logits(Tensor ids, Tensor rows) {
    return read(states(ids, rows), parameters.get("norm"), parameters.get(Parameters.EMBEDDING));
  }

  /**
   * The logit of a single token at chosen places. With a token that occurs in no text, its row of
   * the embedding is free to be the head of a value model.
   *
   * @return [rows]
   */
  public Tensor logit(int token, Tensor ids, Tensor rows) {
    Tensor row = parameters.get(Parameters.EMBEDDING).narrow(0, token, 1);
    return read(states(ids, rows), parameters.get("norm"), row).squeeze(1);
  }

  /** What the last block leaves at chosen places, [rows, width]. */
  private Tensor states(Tensor ids, Tensor rows) {
    long batch = ids.size(0);
    long length = ids.size(1);
    Tensor x =
        embedding(parameters.get(Parameters.EMBEDDING), ids).view(batch * length, config.width());
    for (int i = 0; i < config.layers(); i++) {
      boolean last = i == config.layers() - 1;
      Tensor heard = attention(x, i, batch, length);
      if (last) {
        heard = heard.index_select(0, rows);
        x = x.index_select(0, rows);
      }
      x = addmm(x, heard, parameter(i, "output").t());
      x = addmm(x, swiGlu(x, i), parameter(i, "down").t());
    }
    return x;
  }

  /** Causal self-attention with rotary positions, before the output projection. */
  private Tensor attention(Tensor x, int layer, long batch, long length) {
    long heads = config.heads();
    long shared = config.keyValueHeads();
    Tensor qkv =
        read(x, parameter(layer, "attentionNorm"), parameter(layer, "qkv"))
            .view(batch, length, heads + 2 * shared, config.headSize());
    TensorVector rotatedAndValues = qkv.split_with_sizes(new long[] {heads + shared, shared}, 2);
    TensorVector queriesAndKeys =
        rotate(rotatedAndValues.get(0), length).split_with_sizes(new long[] {heads, shared}, 2);
    Tensor q = queriesAndKeys.get(0).transpose(1, 2);
    Tensor k = forAllHeads(queriesAndKeys.get(1)).transpose(1, 2);
    Tensor v = forAllHeads(rotatedAndValues.get(1)).transpose(1, 2);
    Tensor mixed =
        scaled_dot_product_attention(
            q, k, v, new TensorOptional(), 0.0, true, new DoubleOptional(), false);
    return mixed.transpose(1, 2).reshape(batch * length, config.width());
  }

  /** Each key-value head serves a run of neighbouring query heads. */
  private Tensor forAllHeads(Tensor x) {
    int group = config.heads() / config.keyValueHeads();
    if (group == 1) {
      return x;
    }
    long[] apart = {x.size(0), x.size(1), x.size(2), group, x.size(3)};
    return x.unsqueeze(3).expand(apart).reshape(x.size(0), x.size(1), config.heads(), x.size(3));
  }

  /** SwiGLU (Shazeer, arXiv 2002.05202), before the down projection. */
  private Tensor swiGlu(Tensor x, int layer) {
    TensorVector gateAndUp =
        read(x, parameter(layer, "mlpNorm"), parameter(layer, "gateUp")).split(config.hidden(), -1);
    return silu(gateAndUp.get(0)).mul(gateAndUp.get(1));
  }

  /**
   * RMSNorm (Zhang and Sennrich, arXiv 1910.07467) followed by a linear map. The norm's gain scales
   * the columns of the matrix instead of every token.
   */
  private Tensor read(Tensor x, Tensor gain, Tensor matrix) {
    Tensor meanSquare = x.square().mean(new long[] {-1}, true, new ScalarTypeOptional());
    Tensor normed = x.mul(meanSquare.add(Backend.scalar(config.normEpsilon())).rsqrt());
    return linear(normed, matrix.mul(gain));
  }

  /**
   * Rotary positions (Su et al., arXiv 2104.09864), Hugging Face layout: the pair of component j is
   * j + d/2. Half a turn of the vector brings each component to its partner's place.
   */
  private Tensor rotate(Tensor x, long length) {
    Tensor partner = x.roll(new long[] {config.headSize() / 2}, new long[] {-1});
    return x.mul(cos.narrow(0, 0, length)).addcmul(partner, sin.narrow(0, 0, length));
  }

  private float[] rotations(boolean cosine) {
    int size = config.headSize();
    int half = size / 2;
    float[] table = new float[config.context() * size];
    for (int position = 0; position < config.context(); position++) {
      for (int j = 0; j < size; j++) {
        double angle = position / Math.pow(config.ropeTheta(), 2.0 * (j % half) / size);
        double sign = j < half ? -1 : 1;
        table[position * size + j] = (float) (cosine ? Math.cos(angle) : sign * Math.sin(angle));
      }
    }
    return table;
  }

  private Tensor parameter(int layer, String part) {
    return parameters.get("layers." + layer + "." + part);
  }

  @Override
  public void close() {
    parameters.close();
    cos.close();
    sin.close();
  }
}
