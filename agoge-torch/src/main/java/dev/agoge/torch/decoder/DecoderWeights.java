package dev.agoge.torch.decoder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The weights of one version of a decoder, under the names and in the layout of Hugging Face's
 * {@code LlamaForCausalLM} with tied embeddings: matrices row-major as [out, in].
 *
 * <p>Immutable by agreement: arrays are shared, not copied, and nobody writes to them.
 */
public final class DecoderWeights {
  /** The embedding, [vocabulary, width]; also the output projection. */
  public static final String EMBEDDING = "model.embed_tokens.weight";

  /** The last norm, [width]. */
  public static final String NORM = "model.norm.weight";

  private final Map<String, float[]> byName;

  private DecoderWeights(Map<String, float[]> byName) {
    this.byName = byName;
  }

  /**
   * Weights by name.
   *
   * @throws IllegalArgumentException if a parameter of the configuration is missing or has another
   *     size, or a name is foreign
   */
  public static DecoderWeights of(DecoderConfig config, Map<String, float[]> byName) {
    Map<String, long[]> shapes = shapes(config);
    var ordered = new LinkedHashMap<String, float[]>();
    shapes.forEach((name, shape) -> ordered.put(name, checked(name, shape, byName.get(name))));
    for (String name : byName.keySet()) {
      if (!shapes.containsKey(name)) {
        throw new IllegalArgumentException("the decoder has no parameter " + name);
      }
    }
    return new DecoderWeights(Collections.unmodifiableMap(ordered));
  }

  /** The name of a parameter of one block, such as {@code layer(0, "self_attn.q_proj")}. */
  public static String layer(int layer, String part) {
    return "model.layers." + layer + "." + part + ".weight";
  }

  /** The shape of every parameter, in the order of the forward pass. */
  public static Map<String, long[]> shapes(DecoderConfig c) {
    var shapes = new LinkedHashMap<String, long[]>();
    shapes.put(EMBEDDING, new long[] {c.vocabulary(), c.width()});
    for (int i = 0; i < c.layers(); i++) {
      shapes.put(layer(i, "input_layernorm"), new long[] {c.width()});
      shapes.put(layer(i, "self_attn.q_proj"), new long[] {c.width(), c.width()});
      shapes.put(layer(i, "self_attn.k_proj"), new long[] {c.keyValueWidth(), c.width()});
      shapes.put(layer(i, "self_attn.v_proj"), new long[] {c.keyValueWidth(), c.width()});
      shapes.put(layer(i, "self_attn.o_proj"), new long[] {c.width(), c.width()});
      shapes.put(layer(i, "post_attention_layernorm"), new long[] {c.width()});
      shapes.put(layer(i, "mlp.gate_proj"), new long[] {c.hidden(), c.width()});
      shapes.put(layer(i, "mlp.up_proj"), new long[] {c.hidden(), c.width()});
      shapes.put(layer(i, "mlp.down_proj"), new long[] {c.width(), c.hidden()});
    }
    shapes.put(NORM, new long[] {c.width()});
    return Collections.unmodifiableMap(shapes);
  }

  /**
   * One parameter, row-major; not to be written to.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public float[] get(String name) {
    float[] values = byName.get(name);
    if (values == null) {
      throw new IllegalArgumentException("the decoder has no parameter " + name);
    }
    return values;
  }

  /** All names, in the order of the forward pass. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** How many numbers there are. */
  public long count() {
    return byName.values().stream().mapToLong(v -> v.length).sum();
  }

  private static float[] checked(String name, long[] shape, float @Nullable [] values) {
    long size = 1;
    for (long s : shape) {
      size *= s;
    }
    if (values == null) {
      throw new IllegalArgumentException("parameter " + name + " is missing");
    }
    if (values.length != size) {
      throw new IllegalArgumentException(
          "parameter " + name + " has " + values.length + " values, not " + size);
    }
    return values;
  }
}
