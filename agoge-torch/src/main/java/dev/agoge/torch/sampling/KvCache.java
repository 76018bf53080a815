package dev.agoge.torch.sampling;

import dev.agoge.torch.decoder.DecoderConfig;
import java.util.Arrays;

/**
 * Keys and values of the tokens that one conversation has put through the decoder.
 *
 * <p>Positions are kept in blocks of a vector's length; a block holds, for each layer and head, the
 * keys element by element (so that one vector holds an element of all positions, and scores need no
 * horizontal sums) and the values position by position. A block does not move when the cache grows.
 */
final class KvCache {
  /** Floats of one block's keys in one head, and of its values (padded to whole vectors). */
  final int keyBlock;

  final int valueBlock;
  final int valueRow;
  float[] keys = new float[0];
  float[] values = new float[0];

  private final int heads;
  private final int layers;
  private final int headSize;
  private final int context;
  private int[] ids = new int[0];
  private int length;

  KvCache(DecoderConfig config) {
    heads = config.keyValueHeads();
    layers = config.layers();
    headSize = config.headSize();
    context = config.context();
    valueRow = Lanes.roundUp(headSize);
    keyBlock = headSize * Lanes.COUNT;
    valueBlock = valueRow * Lanes.COUNT;
  }

  /** How many tokens have keys and values. */
  int length() {
    return length;
  }

  /** How many there is room for. */
  int capacity() {
    return ids.length;
  }

  /** Makes room for this many tokens; more than asked for, so that growth is rare. */
  void reserve(int tokens) {
    if (tokens <= ids.length) {
      return;
    }
    int wanted = Math.max(tokens, Math.min(context, ids.length * 2));
    int blocks = Lanes.roundUp(wanted) / Lanes.COUNT;
    keys = Arrays.copyOf(keys, blocks * layers * heads * keyBlock);
    values = Arrays.copyOf(values, blocks * layers * heads * valueBlock);
    ids = Arrays.copyOf(ids, blocks * Lanes.COUNT);
  }

  /** Takes note of tokens whose keys and values are about to be stored. */
  void append(int[] from, int start, int count) {
    reserve(length + count);
    System.arraycopy(from, start, ids, length, count);
    length += count;
  }

  /** Forgets all but the first tokens. */
  void truncate(int tokens) {
    length = Math.min(length, tokens);
  }

  /** How many of the first tokens are those of {@code other}. */
  int common(int[] other, int otherLength) {
    int most = Math.min(length, otherLength);
    int at = Arrays.mismatch(ids, 0, most, other, 0, most);
    return at < 0 ? most : at;
  }

  /** Takes over the first tokens of another cache of the same shape. */
  void copy(KvCache from, int tokens) {
    length = 0;
    reserve(tokens);
    int blocks = Lanes.roundUp(tokens) / Lanes.COUNT;
    System.arraycopy(from.keys, 0, keys, 0, blocks * layers * heads * keyBlock);
    System.arraycopy(from.values, 0, values, 0, blocks * layers * heads * valueBlock);
    System.arraycopy(from.ids, 0, ids, 0, tokens);
    length = tokens;
  }

  /** Number of the block-and-head that holds a position; times {@link #keyBlock} its first key. */
  int slot(int block, int layer, int head) {
    return (block * layers + layer) * heads + head;
  }

  /** Stores one position's keys, then values, of all heads of a layer, found at {@code from}. */
  void store(int layer, int position, float[] row, int from) {
    int lane = position % Lanes.COUNT;
    for (int head = 0; head < heads; head++) {
      int slot = slot(position / Lanes.COUNT, layer, head);
      int key = slot * keyBlock + lane;
      int at = from + head * headSize;
      for (int i = 0; i < headSize; i++) {
        keys[key + i * Lanes.COUNT] = row[at + i];
      }
      System.arraycopy(
          row, at + heads * headSize, values, slot * valueBlock + lane * valueRow, headSize);
    }
  }
}
