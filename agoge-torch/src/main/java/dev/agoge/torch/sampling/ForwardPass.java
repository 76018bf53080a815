package dev.agoge.torch.sampling;

import dev.agoge.torch.decoder.DecoderConfig;
import java.util.Arrays;

/**
 * One pass of new tokens of several conversations through the decoder, as one ragged batch of rows:
 * matrices see all rows together, attention sees each row with its own cache.
 *
 * <p>In the last block only the rows whose successors are asked for go beyond keys and values. Not
 * thread-safe: holds the rows, whose arrays grow and are used again.
 */
final class ForwardPass {
  private final DecoderConfig config;
  private final Attention attention;
  private final float[] scratch = new float[Lanes.COUNT];
  private final int stride;
  private final int keyValueStride;
  private final int hiddenStride;

  private int rows;
  private int wanted;
  private KvCache[] caches = new KvCache[0];
  private int[] positions = new int[0];
  private int[] tokens = new int[0];
  private boolean[] asked = new boolean[0];

  private float[] x = new float[0];
  private float[] normed = new float[0];
  private float[] mixed = new float[0];
  private float[] query = new float[0];
  private float[] keyValue = new float[0];
  private float[] gate = new float[0];
  private float[] up = new float[0];

  ForwardPass(DecoderConfig config) {
    this.config = config;
    this.attention = new Attention(config);
    // One more vector than needed, because attention writes whole vectors at each head.
    this.stride = padded(config.width() + (config.headSize() % Lanes.COUNT == 0 ? 0 : Lanes.COUNT));
    this.keyValueStride = padded(2 * config.keyValueWidth());
    this.hiddenStride = padded(config.hidden());
  }

  /** Begins a new batch. */
  void clear() {
    rows = 0;
    wanted = 0;
  }

  /** Rows added so far. */
  int rows() {
    return rows;
  }

  /** Floats from one row of {@link #run}'s result to the next. */
  int stride() {
    return stride;
  }

  /**
   * Adds the tokens {@code ids[cache.length() ..]}, as many as {@code count}, and notes them in the
   * cache.
   *
   * @param ask whether the last one's hidden state is wanted
   */
  void add(KvCache cache, int[] ids, int count, boolean ask) {
    grow(rows + count);
    int start = cache.length();
    cache.append(ids, start, count);
    for (int i = 0; i < count; i++, rows++) {
      caches[rows] = cache;
      positions[rows] = start + i;
      tokens[rows] = ids[start + i];
      asked[rows] = ask && i == count - 1;
    }
    wanted += ask ? 1 : 0;
  }

  /**
   * Runs the batch.
   *
   * @return the normed hidden states of the rows asked for, in the order they were added; valid
   *     until the next batch
   */
  float[] run(PackedDecoder decoder) {
    embed(decoder.embedding());
    int layers = config.layers();
    for (int layer = 0; layer < layers; layer++) {
      PackedDecoder.Block block = decoder.blocks().get(layer);
      norm(block.attentionNorm());
      storeKeysAndValues(layer, block, decoder.rope());
      if (layer == layers - 1) {
        keepAsked();
      }
      attend(layer, block, decoder.rope());
      norm(block.hiddenNorm());
      feedForward(block);
    }
    norm(decoder.norm());
    return normed;
  }

  private void embed(float[] embedding) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(embedding, tokens[row] * config.width(), x, row * stride, config.width());
    }
  }

  private void norm(float[] weight) {
    float epsilon = (float) config.normEpsilon();
    for (int row = 0; row < rows; row++) {
      int at = row * stride;
      RowOps.norm(x, at, weight, config.width(), epsilon, normed, at, scratch);
    }
  }

  private void storeKeysAndValues(int layer, PackedDecoder.Block block, Rope rope) {
    Gemm.multiply(normed, stride, rows, block.keyValue(), keyValue, keyValueStride);
    for (int row = 0; row < rows; row++) {
      int at = row * keyValueStride;
      rope.turn(keyValue, at, config.keyValueHeads(), positions[row], 1);
      caches[row].store(layer, positions[row], keyValue, at);
    }
  }

  private void attend(int layer, PackedDecoder.Block block, Rope rope) {
    float scale = (float) (1 / Math.sqrt(config.headSize()));
    Gemm.multiply(normed, stride, rows, block.query(), query, stride);
    for (int row = 0; row < rows; row++) {
      int at = row * stride;
      rope.turn(query, at, config.heads(), positions[row], scale);
      attention.attend(caches[row], layer, positions[row], query, at, mixed, at);
    }
    Gemm.multiply(mixed, stride, rows, block.output(), query, stride);
    RowOps.add(query, x, rows * stride);
  }

  private void feedForward(PackedDecoder.Block block) {
    Gemm.multiply(normed, stride, rows, block.gate(), gate, hiddenStride);
    Gemm.multiply(normed, stride, rows, block.up(), up, hiddenStride);
    for (int row = 0; row < rows; row++) {
      int at = row * hiddenStride;
      RowOps.gate(gate, at, up, at, hiddenStride);
    }
    Gemm.multiply(gate, hiddenStride, rows, block.down(), query, stride);
    RowOps.add(query, x, rows * stride);
  }

  private void keepAsked() {
    if (wanted == rows) {
      return;
    }
    int to = 0;
    for (int row = 0; row < rows; row++) {
      if (asked[row]) {
        System.arraycopy(x, row * stride, x, to * stride, stride);
        System.arraycopy(normed, row * stride, normed, to * stride, stride);
        caches[to] = caches[row];
        positions[to] = positions[row];
        to++;
      }
    }
    rows = to;
  }

  private void grow(int needed) {
    if (needed <= tokens.length) {
      return;
    }
    int size = Math.max(needed, tokens.length * 3 / 2);
    caches = Arrays.copyOf(caches, size);
    positions = Arrays.copyOf(positions, size);
    tokens = Arrays.copyOf(tokens, size);
    asked = Arrays.copyOf(asked, size);
    x = new float[size * stride];
    normed = new float[size * stride];
    mixed = new float[size * stride];
    query = new float[size * stride];
    keyValue = new float[size * keyValueStride];
    gate = new float[size * hiddenStride];
    up = new float[size * hiddenStride];
  }

  private static int padded(int n) {
    return (n + PackedMatrix.PANEL - 1) / PackedMatrix.PANEL * PackedMatrix.PANEL;
  }
}
