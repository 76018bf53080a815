package dev.agoge.torch;

import dev.agoge.support.Seeds;
import dev.agoge.torch.tokenizer.BytePairTokenizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * New weights: normal with standard deviation √(2 / 5d) for width d (Nguyen and Salazar,
 * "Transformers without Tears", arXiv 1910.05895), divided by √(2 · layers) for the projections
 * that write to the residual stream (GPT-2); norms are one.
 *
 * <p>Drawn in Java, so that a seed means the same weights on every device.
 */
public final class Initialization {
  /** Correlation of a new layer's keys with its queries. */
  private static final double LIKENESS = Double.parseDouble(System.getProperty("like", "0.7"));

  private Initialization() {}

  /** The weights that belong to a seed. */
  public static DecoderWeights random(DecoderConfig config, long seed) {
    double deviation = Math.sqrt(2.0 / (5.0 * config.width()));
    double residual = deviation / Math.sqrt(2.0 * config.layers());
    Map<String, float[]> byName = new LinkedHashMap<>();
    DecoderWeights.shapes(config)
        .forEach(
            (name, shape) -> {
              boolean writes = name.contains("o_proj") || name.contains("down_proj");
              float[] values =
                  shape.length == 1
                      ? ones((int) shape[0])
                      : normal(
                          Math.toIntExact(shape[0] * shape[1]),
                          writes ? residual : deviation,
                          Seeds.child(seed, name));
              byName.put(name, values);
            });
    for (int layer = 0; layer < config.layers(); layer++) {
      likeQueries(config, byName, layer);
    }
    return DecoderWeights.of(config, byName);
  }

  /**
   * Makes a layer's keys resemble its queries, so that from the first update on a token attends to
   * its like (Trockman and Kolter, "Mimetic Initialization of Self-Attention Layers", arXiv
   * 2305.09828): the keys' matrix is the mean of its group's queries', mixed with noise.
   */
  private static void likeQueries(DecoderConfig config, Map<String, float[]> byName, int layer) {
    float[] queries = byName.get(DecoderWeights.layer(layer, "self_attn.q_proj"));
    float[] keys = byName.get(DecoderWeights.layer(layer, "self_attn.k_proj"));
    int group = config.heads() / config.keyValueHeads();
    int block = config.headSize() * config.width();
    double rest = Math.sqrt(1 - LIKENESS * LIKENESS);
    for (int i = 0; i < keys.length; i++) {
      double query = 0;
      for (int g = 0; g < group; g++) {
        query += queries[(i / block * group + g) * block + i % block];
      }
      keys[i] = (float) (LIKENESS * query / Math.sqrt(group) + rest * keys[i]);
    }
  }

  /**
   * The weights with the embedding of each compound token made the sum of its parts', scaled to the
   * same length. {@code drawer 2} is then like {@code drawer} from the first update on, and a goal
   * is matched against what is seen without having to learn each name's kind by heart.
   */
  public static DecoderWeights compose(
      DecoderConfig config, DecoderWeights weights, List<BytePairTokenizer.Compound> compounds) {
    Map<String, float[]> byName = new LinkedHashMap<>();
    weights.names().forEach(name -> byName.put(name, weights.get(name)));
    float[] embedding = weights.get(DecoderWeights.EMBEDDING).clone();
    int width = config.width();
    for (BytePairTokenizer.Compound c : compounds) {
      for (int i = 0; i < width; i++) {
        float sum = embedding[c.first() * width + i] + embedding[c.last() * width + i];
        embedding[c.id() * width + i] = (float) (sum / Math.sqrt(2));
      }
    }
    byName.put(DecoderWeights.EMBEDDING, embedding);
    return DecoderWeights.of(config, byName);
  }

  private static float[] ones(int size) {
    float[] values = new float[size];
    Arrays.fill(values, 1);
    return values;
  }

  private static float[] normal(int size, double deviation, long seed) {
    var random = new SplittableRandom(seed);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }
}
