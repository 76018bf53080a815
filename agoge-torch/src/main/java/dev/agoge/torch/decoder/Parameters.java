package dev.agoge.torch.decoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/**
 * The decoder's parameters as tensors. Matrices that read the same input are stacked (query, key
 * and value; gate and up), because one large product is faster than several small ones; they are
 * taken apart again under their Hugging Face names.
 */
public final class Parameters implements AutoCloseable {
  static final String EMBEDDING = "embedding";

  private final DecoderConfig config;
  private final Map<String, Tensor> stacked = new LinkedHashMap<>();
  private final List<Stack> stacks;

  /**
   * Tensors with these values.
   *
   * @param trained whether gradients are wanted
   */
  public Parameters(
      DecoderConfig config, DecoderWeights weights, Backend backend, boolean trained) {
    this.config = config;
    this.stacks = stacks(config);
    try (var _ = new PointerScope()) {
      for (Stack stack : stacks) {
        Tensor tensor = backend.numbers(stack.join(weights), stack.shape());
        // torch.tensor copies, a view of the copy is a leaf of its own only when cloned
        Tensor leaf = tensor.detach().clone();
        leaf.set_requires_grad(trained);
        stacked.put(stack.name, leaf.retainReference());
      }
    }
  }

  private Parameters(Parameters shared) {
    this.config = shared.config;
    this.stacks = shared.stacks;
    try (var _ = new PointerScope()) {
      shared.stacked.forEach(
          (name, tensor) -> {
            Tensor same = tensor.detach();
            same.set_requires_grad(true);
            stacked.put(name, same.retainReference());
          });
    }
  }

  /** The same numbers in the same memory, with gradients of their own. */
  public Parameters withOwnGradients() {
    return new Parameters(this);
  }

  /** Adds another's gradients to ours. */
  public void addGradients(Parameters other) {
    try (var _ = new NoGradGuard();
        var _ = new PointerScope()) {
      other.stacked.forEach((name, tensor) -> get(name).mutable_grad().add_(tensor.grad()));
    }
  }

  /** Forgets the gradients. */
  public void zeroGradients() {
    try (var _ = new PointerScope()) {
      stacked.values().forEach(t -> t.mutable_grad().reset());
    }
  }

  /** One parameter by the name of its stack, such as {@code layers.0.qkv}. */
  Tensor get(String name) {
    Tensor tensor = stacked.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("there is no parameter " + name);
    }
    return tensor;
  }

  /** All parameters by name, in the order of the forward pass. */
  public Map<String, Tensor> all() {
    return stacked;
  }

  /** Whether it is a matrix between the embedding and the logits. */
  boolean isHiddenMatrix(String name) {
    return get(name).dim() == 2 && !name.equals(EMBEDDING);
  }

  /** How many rows each of the matrices has that were stacked under this name. */
  long[] rows(String name) {
    return stacks.stream()
        .filter(stack -> stack.name.equals(name))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  /** A copy of the present values under Hugging Face names. */
  public DecoderWeights weights() {
    Map<String, float[]> byName = new LinkedHashMap<>();
    try (var _ = new PointerScope()) {
      for (Stack stack : stacks) {
        stack.split(Backend.read(get(stack.name)), byName);
      }
    }
    return DecoderWeights.of(config, byName);
  }

  /** Overwrites the values. */
  public void set(DecoderWeights weights, Backend backend) {
    try (var _ = new NoGradGuard();
        var _ = new PointerScope()) {
      for (Stack stack : stacks) {
        get(stack.name).copy_(backend.numbers(stack.join(weights), stack.shape()));
      }
    }
  }

  @Override
  public void close() {
    stacked.values().forEach(Pointer::close);
  }

  private static List<Stack> stacks(DecoderConfig config) {
    Map<String, long[]> shapes = DecoderWeights.shapes(config);
    List<Stack> stacks = new ArrayList<>();
    stacks.add(new Stack(EMBEDDING, shapes, DecoderWeights.EMBEDDING));
    for (int i = 0; i < config.layers(); i++) {
      String layer = "layers." + i + ".";
      stacks.add(new Stack(layer + "attentionNorm", shapes, name(i, "input_layernorm")));
      stacks.add(
          new Stack(
              layer + "qkv",
              shapes,
              name(i, "self_attn.q_proj"),
              name(i, "self_attn.k_proj"),
              name(i, "self_attn.v_proj")));
      stacks.add(new Stack(layer + "output", shapes, name(i, "self_attn.o_proj")));
      stacks.add(new Stack(layer + "mlpNorm", shapes, name(i, "post_attention_layernorm")));
      stacks.add(
          new Stack(layer + "gateUp", shapes, name(i, "mlp.gate_proj"), name(i, "mlp.up_proj")));
      stacks.add(new Stack(layer + "down", shapes, name(i, "mlp.down_proj")));
    }
    stacks.add(new Stack("norm", shapes, DecoderWeights.NORM));
    return stacks;
  }

  private static String name(int layer, String part) {
    return DecoderWeights.layer(layer, part);
  }

  /** Parameters that share their last dimension, one above the other. */
  private record Stack(String name, Map<String, long[]> shapes, String... parts) {

    long[] shape() {
      long[] shape = shapeOf(parts[0]).clone();
      shape[0] = Arrays.stream(rows()).sum();
      return shape;
    }

    long[] rows() {
      return Arrays.stream(parts).mapToLong(part -> shapeOf(part)[0]).toArray();
    }

    float[] join(DecoderWeights weights) {
      float[] all = new float[size(shape())];
      int at = 0;
      for (String part : parts) {
        float[] values = weights.get(part);
        System.arraycopy(values, 0, all, at, values.length);
        at += values.length;
      }
      return all;
    }

    void split(float[] all, Map<String, float[]> into) {
      int at = 0;
      for (String part : parts) {
        float[] values = new float[size(shapeOf(part))];
        System.arraycopy(all, at, values, 0, values.length);
        into.put(part, values);
        at += values.length;
      }
    }

    private long[] shapeOf(String part) {
      return Objects.requireNonNull(shapes.get(part), part);
    }

    private static int size(long[] shape) {
      long size = 1;
      for (long s : shape) {
        size *= s;
      }
      return Math.toIntExact(size);
    }
  }
}
