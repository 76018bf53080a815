package dev.agoge.torch.checkpoint;

import dev.agoge.torch.decoder.DecoderConfig;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The decoder's configuration as Hugging Face's config.json of a {@code LlamaForCausalLM}. */
final class ModelJson {
  private static final String ARCHITECTURE = "LlamaForCausalLM";

  private ModelJson() {}

  static Map<String, Object> write(DecoderConfig c, int pad, int end) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("architectures", List.of(ARCHITECTURE));
    json.put("model_type", "llama");
    json.put("vocab_size", c.vocabulary());
    json.put("hidden_size", c.width());
    json.put("num_hidden_layers", c.layers());
    json.put("num_attention_heads", c.heads());
    json.put("num_key_value_heads", c.keyValueHeads());
    json.put("head_dim", c.headSize());
    json.put("intermediate_size", c.hidden());
    json.put("max_position_embeddings", c.context());
    json.put("rope_theta", c.ropeTheta());
    Map<String, Object> rope = new LinkedHashMap<>();
    rope.put("rope_type", "default");
    rope.put("rope_theta", c.ropeTheta());
    json.put("rope_parameters", rope);
    json.put("rms_norm_eps", c.normEpsilon());
    json.put("hidden_act", "silu");
    json.put("attention_bias", false);
    json.put("mlp_bias", false);
    json.put("tie_word_embeddings", true);
    json.put("torch_dtype", "float32");
    json.put("bos_token_id", null);
    json.put("eos_token_id", end);
    json.put("pad_token_id", pad);
    return json;
  }

  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException if it is not a model of this kind
   */
  static DecoderConfig read(Path file, JsonNode json) {
    String architecture = json.path("architectures").path(0).asString("none");
    require(file, architecture.equals(ARCHITECTURE), "architecture", architecture, ARCHITECTURE);
    expect(file, json, "hidden_act", "silu");
    expect(file, json, "tie_word_embeddings", "true");
    expect(file, json, "attention_bias", "false");
    expect(file, json, "mlp_bias", "false");
    JsonNode rope = json.path("rope_parameters");
    String kind = rope.path("rope_type").asString("default");
    require(file, kind.equals("default"), "rope_type", kind, "default");
    require(
        file,
        json.path("rope_scaling").asString("").isEmpty() && !json.path("rope_scaling").isObject(),
        "rope_scaling",
        "set",
        "null");
    int heads = integer(file, json, "num_attention_heads");
    double theta =
        rope.path("rope_theta")
            .asDouble(json.path("rope_theta").asDouble(DecoderConfig.ROPE_THETA));
    var config =
        new DecoderConfig(
            integer(file, json, "vocab_size"),
            integer(file, json, "hidden_size"),
            integer(file, json, "num_hidden_layers"),
            heads,
            json.path("num_key_value_heads").asInt(heads),
            integer(file, json, "intermediate_size"),
            integer(file, json, "max_position_embeddings"),
            theta,
            json.path("rms_norm_eps").asDouble(1e-6));
    int size = json.path("head_dim").asInt(config.headSize());
    require(file, size == config.headSize(), "head_dim", "" + size, "" + config.headSize());
    return config;
  }

  private static int integer(Path file, JsonNode json, String name) {
    if (!json.path(name).isInt()) {
      throw new IllegalArgumentException(file + ": " + name + " must be a whole number");
    }
    return json.path(name).asInt();
  }

  private static void expect(Path file, JsonNode json, String name, String wanted) {
    String found = json.path(name).asString(name.endsWith("bias") ? "false" : "not given");
    require(file, found.equals(wanted), name, found, wanted);
  }

  private static void require(
      Path file, boolean condition, String name, String found, String wanted) {
    if (!condition) {
      throw new IllegalArgumentException(
          "%s: %s is %s, but only %s can be loaded; choose a model made by Agoge"
              .formatted(file, name, found, wanted));
    }
  }
}
