package dev.agoge.torch.tokenizer;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.agoge.agent.PromptFormat;
import dev.agoge.model.Tokenizer;
import dev.agoge.support.Suggestions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A byte-level BPE tokenizer behind the Hugging Face library. Agents see the same sentences again
 * and again, so that a text's ids are remembered.
 */
public final class BytePairTokenizer implements Tokenizer {
  /** The special tokens, in the order of their ids from 0. */
  public static final List<String> SPECIAL =
      List.of(
          PromptFormat.PAD,
          PromptFormat.SYSTEM,
          PromptFormat.OBSERVATION,
          PromptFormat.ACT,
          PromptFormat.END);

  private static final int REMEMBERED = 1 << 16;

  private final String json;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, int[]> remembered = new ConcurrentHashMap<>();
  private final HuggingFaceTokenizer library;

  /**
   * A tokenizer from the text of a tokenizer.json.
   *
   * @throws IllegalArgumentException if it is not one, or lacks the special tokens
   */
  public BytePairTokenizer(String json) {
    this.json = json;
    readVocabulary(json);
    for (String special : SPECIAL) {
      if (!ids.containsKey(special)) {
        throw new IllegalArgumentException("it has no token " + special);
      }
    }
    library = open(json);
  }

  /**
   * Learns a tokenizer from texts.
   *
   * @param vocabulary most tokens, special tokens included; at least 261
   */
  public static BytePairTokenizer train(List<String> texts, int vocabulary) {
    return new BytePairTokenizer(
        TokenizerJson.write(new BytePairTrainer().train(texts, SPECIAL, vocabulary), SPECIAL));
  }

  /**
   * A token made of several words.
   *
   * @param id the token
   * @param first the token of all words but the last
   * @param last the token of the last word
   */
  public record Compound(int id, int first, int last) {}

  /** The tokens made of several words, shorter ones first, whose parts are tokens too. */
  public List<Compound> compounds() {
    return ids.entrySet().stream()
        .filter(e -> e.getKey().lastIndexOf(ByteAlphabet.SPACE) > 0)
        .filter(e -> !SPECIAL.contains(e.getKey()))
        .sorted(Map.Entry.comparingByValue())
        .flatMap(e -> compound(e.getKey(), e.getValue()).stream())
        .toList();
  }

  private Optional<Compound> compound(String token, int id) {
    int space = token.lastIndexOf(ByteAlphabet.SPACE);
    Integer first = ids.get(token.substring(0, space));
    Integer last = ids.get(token.substring(space));
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(new Compound(id, first, last));
  }

  /** The text of the tokenizer.json. */
  public String json() {
    return json;
  }

  @Override
  public int[] encode(String text) {
    int[] known = remembered.get(text);
    if (known == null) {
      known =
          Arrays.stream(library.encode(text, false, false).getIds())
              .mapToInt(i -> (int) i)
              .toArray();
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      remembered.put(text, known);
    }
    return known.clone();
  }

  @Override
  public String decode(int[] tokens) {
    return library.decode(Arrays.stream(tokens).asLongStream().toArray(), true);
  }

  @Override
  public int id(String token) {
    Integer id = ids.get(token);
    if (id == null) {
      throw new IllegalArgumentException(Suggestions.unknown("token", token, SPECIAL));
    }
    return id;
  }

  @Override
  public int size() {
    return ids.size();
  }

  private void readVocabulary(String text) {
    try {
      JsonNode root = JsonMapper.shared().readTree(text);
      root.path("model")
          .path("vocab")
          .properties()
          .forEach(e -> ids.put(e.getKey(), e.getValue().asInt()));
      root.path("added_tokens")
          .forEach(t -> ids.put(t.path("content").asString(), t.path("id").asInt()));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is not JSON: " + e.getOriginalMessage(), e);
    }
    for (int id : ids.values()) {
      if (id < 0 || id >= ids.size()) {
        throw new IllegalArgumentException("its ids do not run from 0 to " + (ids.size() - 1));
      }
    }
  }

  private static HuggingFaceTokenizer open(String json) {
    // The library's loader would otherwise look for GPU builds and report its use over the network.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("RUST_FLAVOR", "cpu");
    Map<String, String> options =
        Map.of("addSpecialTokens", "false", "truncation", "do_not_truncate", "padding", "false");
    try {
      return HuggingFaceTokenizer.newInstance(
          new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), options);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("the tokenizer library refuses it: " + e.getMessage(), e);
    }
  }
}
