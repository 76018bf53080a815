package dev.agoge.torch.checkpoint;

import dev.agoge.agent.PromptFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Hugging Face keeps beside tokenizer.json: special tokens and the chat template. */
final class TokenizerFiles {
  /** {@link PromptFormat} in Jinja. */
  private static final String CHAT_TEMPLATE =
      "{%- for message in messages -%}"
          + "{%- if message['role'] == 'system' -%}"
          + "{{- '<|sys|>' + message['content'] -}}"
          + "{%- elif message['role'] == 'assistant' -%}"
          + "{{- '<|act|>' + message['content'] + '<|end|>' -}}"
          + "{%- else -%}"
          + "{{- '<|obs|>' + message['content'] -}}"
          + "{%- endif -%}"
          + "{%- endfor -%}"
          + "{%- if add_generation_prompt -%}{{- '<|act|>' -}}{%- endif -%}";

  private TokenizerFiles() {}

  static Map<String, Object> config(int context) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tokenizer_class", "PreTrainedTokenizerFast");
    json.put("model_max_length", context);
    json.put("clean_up_tokenization_spaces", false);
    json.put("add_prefix_space", false);
    json.put("pad_token", PromptFormat.PAD);
    json.put("eos_token", PromptFormat.END);
    json.put("chat_template", CHAT_TEMPLATE);
    return json;
  }

  static Map<String, Object> specialTokens() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pad_token", PromptFormat.PAD);
    json.put("eos_token", PromptFormat.END);
    json.put(
        "additional_special_tokens",
        List.of(PromptFormat.SYSTEM, PromptFormat.OBSERVATION, PromptFormat.ACT));
    return json;
  }

  static Map<String, Object> generation(int pad, int end) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("do_sample", true);
    json.put("eos_token_id", end);
    json.put("pad_token_id", pad);
    return json;
  }
}
