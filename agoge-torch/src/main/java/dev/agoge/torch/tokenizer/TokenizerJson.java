package dev.agoge.torch.tokenizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a learnt vocabulary as a Hugging Face tokenizer.json. */
final class TokenizerJson {
  private TokenizerJson() {}

  static String write(BytePairTrainer.Vocabulary vocabulary, List<String> special) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("version", "1.0");
    root.put("truncation", null);
    root.put("padding", null);
    root.put("added_tokens", added(special));
    root.put("normalizer", null);
    root.put("pre_tokenizer", preTokenizer());
    root.put("post_processor", null);
    root.put("decoder", byteLevel());
    root.put("model", model(vocabulary));
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(root);
  }

  private static List<Map<String, Object>> added(List<String> special) {
    List<Map<String, Object>> tokens = new ArrayList<>();
    for (String content : special) {
      Map<String, Object> token = new LinkedHashMap<>();
      token.put("id", tokens.size());
      token.put("content", content);
      token.put("single_word", false);
      token.put("lstrip", false);
      token.put("rstrip", false);
      token.put("normalized", false);
      token.put("special", true);
      tokens.add(token);
    }
    return tokens;
  }

  private static Map<String, Object> preTokenizer() {
    Map<String, Object> split = new LinkedHashMap<>();
    split.put("type", "Split");
    split.put("pattern", Map.of("Regex", BytePairTrainer.WORDS));
    split.put("behavior", "Isolated");
    split.put("invert", false);
    Map<String, Object> sequence = new LinkedHashMap<>();
    sequence.put("type", "Sequence");
    sequence.put("pretokenizers", List.of(split, byteLevel()));
    return sequence;
  }

  private static Map<String, Object> byteLevel() {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("type", "ByteLevel");
    part.put("add_prefix_space", false);
    part.put("trim_offsets", true);
    part.put("use_regex", false);
    return part;
  }

  private static Map<String, Object> model(BytePairTrainer.Vocabulary vocabulary) {
    Map<String, Integer> ids = new LinkedHashMap<>();
    for (String token : vocabulary.tokens()) {
      ids.put(token, ids.size());
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("type", "BPE");
    model.put("dropout", null);
    model.put("unk_token", null);
    model.put("continuing_subword_prefix", null);
    model.put("end_of_word_suffix", null);
    model.put("fuse_unk", false);
    model.put("byte_fallback", false);
    model.put("ignore_merges", false);
    model.put("vocab", ids);
    model.put(
        "merges", vocabulary.merges().stream().map(p -> List.of(p.left(), p.right())).toList());
    return model;
  }
}
