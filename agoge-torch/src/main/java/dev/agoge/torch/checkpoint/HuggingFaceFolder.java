package dev.agoge.torch.checkpoint;

import dev.agoge.agent.Agent;
import dev.agoge.agent.PromptFormat;
import dev.agoge.learn.CheckpointException;
import dev.agoge.learn.UpdateRule;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import dev.agoge.torch.decoder.OptimizerState;
import dev.agoge.torch.tokenizer.BytePairTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A checkpoint as a folder that transformers and vLLM load as it is. Beside the weights lie the
 * agent that they were trained as, in {@code agent.json}, and the training state in {@code
 * trainer_state.json} and {@code trainer_state.safetensors}; delete both to begin afresh from the
 * weights.
 */
public final class HuggingFaceFolder {
  private static final String CONFIG = "config.json";
  private static final String WEIGHTS = "model.safetensors";
  private static final String TOKENIZER = "tokenizer.json";
  private static final String AGENT = "agent.json";
  private static final String STATE = "trainer_state.json";
  private static final String STATE_TENSORS = "trainer_state.safetensors";
  private static final String REFERENCE = "reference.";

  private HuggingFaceFolder() {}

  /**
   * Writes a folder, or replaces one.
   *
   * @throws UncheckedIOException if that fails; then the folder is as it was
   */
  public static void write(Path folder, Checkpoint checkpoint) {
    DecoderConfig config = checkpoint.config();
    int pad = checkpoint.tokenizer().id(PromptFormat.PAD);
    int end = checkpoint.tokenizer().id(PromptFormat.END);
    AtomicFolder.write(
        folder,
        to -> {
          json(to.resolve(CONFIG), ModelJson.write(config, pad, end));
          json(to.resolve("generation_config.json"), TokenizerFiles.generation(pad, end));
          json(to.resolve("tokenizer_config.json"), TokenizerFiles.config(config.context()));
          json(to.resolve("special_tokens_map.json"), TokenizerFiles.specialTokens());
          AtomicFolder.text(to.resolve(TOKENIZER), checkpoint.tokenizer().json());
          SafeTensors.write(to.resolve(WEIGHTS), tensors(config, checkpoint.weights(), ""));
          if (checkpoint.agent().isPresent()) {
            json(to.resolve(AGENT), checkpoint.agent().get());
          }
          if (checkpoint.state().isPresent()) {
            writeState(to, checkpoint, checkpoint.state().get());
          }
        });
  }

  /**
   * Reads a folder.
   *
   * @throws CheckpointException if a file is missing, cut or of another kind of model; the message
   *     names it
   */
  public static Checkpoint read(Path folder) {
    try {
      return readFiles(folder);
    } catch (IllegalArgumentException e) {
      throw new CheckpointException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CheckpointException("cannot read checkpoint " + folder + ": " + e, e);
    }
  }

  private static Checkpoint readFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder + " is not a folder; give the path of a checkpoint folder");
    }
    DecoderConfig config = ModelJson.read(folder.resolve(CONFIG), json(folder.resolve(CONFIG)));
    DecoderWeights weights = readWeights(folder, config);
    BytePairTokenizer tokenizer = readTokenizer(folder, config);
    Optional<JsonNode> state =
        Files.exists(folder.resolve(STATE))
            ? Optional.of(json(folder.resolve(STATE)))
            : Optional.empty();
    String version = state.map(s -> s.path("version").asString("")).orElse(Versions.of(0, weights));
    Optional<TrainerState> training =
        state.isPresent() ? Optional.of(readState(folder, config, state.get())) : Optional.empty();
    return new Checkpoint(config, weights, version, tokenizer, readAgent(folder), training);
  }

  private static Optional<Agent> readAgent(Path folder) throws IOException {
    Path file = folder.resolve(AGENT);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readValue(text(file), Agent.class));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          file
              + " is not an agent: "
              + e.getOriginalMessage()
              + "; delete it to play as a plain agent",
          e);
    }
  }

  private static DecoderWeights readWeights(Path folder, DecoderConfig config) throws IOException {
    Path file = folder.resolve(WEIGHTS);
    Map<String, FloatTensor> tensors = SafeTensors.read(file);
    return weights(file, config, tensors, "");
  }

  private static DecoderWeights weights(
      Path file, DecoderConfig config, Map<String, FloatTensor> tensors, String prefix) {
    Map<String, float[]> values = new LinkedHashMap<>();
    DecoderWeights.shapes(config)
        .forEach(
            (name, shape) -> {
              FloatTensor tensor = tensors.get(prefix + name);
              if (tensor == null) {
                throw new IllegalArgumentException(
                    file + " lacks tensor " + prefix + name + "; it does not fit " + CONFIG);
              }
              if (!Arrays.equals(tensor.shape(), shape)) {
                throw new IllegalArgumentException(
                    "%s: tensor %s has shape %s, but %s says %s"
                        .formatted(
                            file,
                            prefix + name,
                            Arrays.toString(tensor.shape()),
                            CONFIG,
                            Arrays.toString(shape)));
              }
              values.put(name, tensor.values());
            });
    return DecoderWeights.of(config, values);
  }

  private static BytePairTokenizer readTokenizer(Path folder, DecoderConfig config)
      throws IOException {
    Path file = folder.resolve(TOKENIZER);
    String text = text(file);
    try {
      var tokenizer = new BytePairTokenizer(text);
      if (tokenizer.size() > config.vocabulary()) {
        throw new IllegalArgumentException(
            "it has " + tokenizer.size() + " tokens, but " + CONFIG + " " + config.vocabulary());
      }
      return tokenizer;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file + " cannot be used: " + e.getMessage() + "; choose a model made by Agoge", e);
    }
  }

  private static void writeState(Path to, Checkpoint checkpoint, TrainerState state)
      throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", checkpoint.version());
    json.put("updates", state.optimizer().updates());
    json.put("seed", state.seed());
    json.put("optimizer", state.optimizer().rule().name().toLowerCase(Locale.ROOT));
    json.put("optimizerSteps", state.optimizer().steps());
    json.put("reference", state.reference().isPresent());
    json(to.resolve(STATE), json);
    Map<String, FloatTensor> tensors = new LinkedHashMap<>();
    state
        .optimizer()
        .moments()
        .forEach((n, v) -> tensors.put(n, new FloatTensor(new long[] {v.length}, v)));
    state.reference().ifPresent(r -> tensors.putAll(tensors(checkpoint.config(), r, REFERENCE)));
    SafeTensors.write(to.resolve(STATE_TENSORS), tensors);
  }

  private static TrainerState readState(Path folder, DecoderConfig config, JsonNode json)
      throws IOException {
    Path file = folder.resolve(STATE_TENSORS);
    Map<String, FloatTensor> tensors = SafeTensors.read(file);
    Map<String, float[]> moments = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          if (!name.startsWith(REFERENCE)) {
            moments.put(name, tensor.values());
          }
        });
    Optional<DecoderWeights> reference =
        json.path("reference").asBoolean(false)
            ? Optional.of(weights(file, config, tensors, REFERENCE))
            : Optional.empty();
    var optimizer =
        new OptimizerState(
            json.path("updates").asLong(),
            rule(folder, json),
            json.path("optimizerSteps").asLong(),
            moments);
    return new TrainerState(json.path("seed").asLong(), optimizer, reference);
  }

  private static UpdateRule rule(Path folder, JsonNode json) {
    String name = json.path("optimizer").asString("");
    return Arrays.stream(UpdateRule.values())
        .filter(r -> r.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    folder.resolve(STATE)
                        + " names the optimizer '"
                        + name
                        + "'; delete the file to start from the weights alone"));
  }

  private static Map<String, FloatTensor> tensors(
      DecoderConfig config, DecoderWeights weights, String prefix) {
    Map<String, FloatTensor> tensors = new LinkedHashMap<>();
    DecoderWeights.shapes(config)
        .forEach(
            (name, shape) -> tensors.put(prefix + name, new FloatTensor(shape, weights.get(name))));
    return tensors;
  }

  private static void json(Path file, Object value) throws IOException {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    AtomicFolder.text(file, mapper.writeValueAsString(value) + "\n");
  }

  private static JsonNode json(Path file) throws IOException {
    try {
      return JsonMapper.shared().readTree(text(file));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          file + " is not JSON: " + e.getOriginalMessage() + "; copy the folder again", e);
    }
  }

  private static String text(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          file
              + " is missing; a checkpoint folder needs "
              + CONFIG
              + ", "
              + WEIGHTS
              + " and "
              + TOKENIZER);
    }
    return Files.readString(file);
  }
}
