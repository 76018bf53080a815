package dev.agoge.torch.decoder;

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
    return DecoderWeights.of(config, byName);
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
