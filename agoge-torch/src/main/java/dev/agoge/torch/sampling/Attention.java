package dev.agoge.torch.sampling;

import dev.agoge.torch.decoder.DecoderConfig;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Softmax attention of one query row over its conversation's cache, query heads sharing key-value
 * heads (Ainslie et al., 2023). Not thread-safe: holds scratch.
 */
final class Attention {
  private final int heads;
  private final int group;
  private final int size;
  private final float[] scores;
  private final float[] scratch = new float[Lanes.COUNT];

  Attention(DecoderConfig config) {
    heads = config.heads();
    group = heads / config.keyValueHeads();
    size = config.headSize();
    scores = new float[Lanes.roundUp(config.context())];
  }

  /**
   * Attends from {@code position} to itself and all before it.
   *
   * @param query the row's queries, already scaled
   * @param out where the heads' results go, one after the other; a whole vector beyond the last may
   *     be overwritten with zeros
   */
  void attend(
      KvCache cache, int layer, int position, float[] query, int from, float[] out, int to) {
    int blocks = position / Lanes.COUNT + 1;
    VectorMask<Float> last = Lanes.first(position % Lanes.COUNT + 1);
    for (int head = 0; head < heads; head++) {
      float max = score(cache, layer, head / group, blocks, last, query, from + head * size);
      float total = exponentiate(blocks, last, max);
      mix(cache, layer, head / group, blocks, 1 / total, out, to + head * size);
    }
  }

  private float score(
      KvCache cache,
      int layer,
      int head,
      int blocks,
      VectorMask<Float> last,
      float[] query,
      int q) {
    FloatVector max = Lanes.broadcast(Float.NEGATIVE_INFINITY);
    for (int block = 0; block < blocks; block++) {
      FloatVector s = dots(cache.keys, cache.slot(block, layer, head) * cache.keyBlock, query, q);
      if (block == blocks - 1) {
        s = Lanes.broadcast(Float.NEGATIVE_INFINITY).blend(s, last);
      }
      s.intoArray(scores, block * Lanes.COUNT);
      max = max.max(s);
    }
    return max.reduceLanes(VectorOperators.MAX);
  }

  private FloatVector dots(float[] keys, int base, float[] query, int q) {
    FloatVector a = FloatVector.zero(Lanes.SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int i = 0;
    for (; i + 4 <= size; i += 4) {
      int k = base + i * Lanes.COUNT;
      a = Lanes.broadcast(query[q + i]).fma(Lanes.load(keys, k), a);
      b = Lanes.broadcast(query[q + i + 1]).fma(Lanes.load(keys, k + Lanes.COUNT), b);
      c = Lanes.broadcast(query[q + i + 2]).fma(Lanes.load(keys, k + 2 * Lanes.COUNT), c);
      d = Lanes.broadcast(query[q + i + 3]).fma(Lanes.load(keys, k + 3 * Lanes.COUNT), d);
    }
    for (; i < size; i++) {
      a = Lanes.broadcast(query[q + i]).fma(Lanes.load(keys, base + i * Lanes.COUNT), a);
    }
    return a.add(b).add(c.add(d));
  }

  private float exponentiate(int blocks, VectorMask<Float> last, float max) {
    FloatVector total = FloatVector.zero(Lanes.SPECIES);
    for (int block = 0; block < blocks; block++) {
      FloatVector e = Lanes.exp(Lanes.load(scores, block * Lanes.COUNT).sub(max));
      if (block == blocks - 1) {
        e = FloatVector.zero(Lanes.SPECIES).blend(e, last);
      }
      e.intoArray(scores, block * Lanes.COUNT);
      total = total.add(e);
    }
    return Lanes.sum(total, scratch);
  }

  private void mix(
      KvCache cache, int layer, int head, int blocks, float scale, float[] out, int to) {
    for (int part = 0; part < cache.valueRow; part += Lanes.COUNT) {
      FloatVector a = FloatVector.zero(Lanes.SPECIES);
      FloatVector b = a;
      FloatVector c = a;
      FloatVector d = a;
      for (int block = 0; block < blocks; block++) {
        int v = cache.slot(block, layer, head) * cache.valueBlock + part;
        int p = block * Lanes.COUNT;
        for (int i = 0; i < Lanes.COUNT; i += 4) {
          int at = v + i * cache.valueRow;
          a = Lanes.broadcast(scores[p + i]).fma(Lanes.load(cache.values, at), a);
          at += cache.valueRow;
          b = Lanes.broadcast(scores[p + i + 1]).fma(Lanes.load(cache.values, at), b);
          at += cache.valueRow;
          c = Lanes.broadcast(scores[p + i + 2]).fma(Lanes.load(cache.values, at), c);
          at += cache.valueRow;
          d = Lanes.broadcast(scores[p + i + 3]).fma(Lanes.load(cache.values, at), d);
        }
      }
      a.add(b).add(c.add(d)).mul(scale).intoArray(out, to + part);
    }
  }
}
