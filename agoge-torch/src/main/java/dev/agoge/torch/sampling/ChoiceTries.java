package dev.agoge.torch.sampling;

import dev.agoge.agent.PromptFormat;
import dev.agoge.model.Tokenizer;
import java.util.List;

/** Makes tries of choices, and remembers them, because the same choices come again. */
final class ChoiceTries {
  private static final int TRIES = 1024;
  private static final int ENCODINGS = 8192;

  private final Tokenizer tokenizer;
  private final LruCache<List<String>, ChoiceTrie> tries = new LruCache<>(TRIES);
  private final LruCache<String, int[]> encodings = new LruCache<>(ENCODINGS);

  ChoiceTries(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** The trie of some choices, each followed by the end token. */
  ChoiceTrie of(List<String> choices) {
    return tries.get(choices, c -> ChoiceTrie.of(c, c.stream().map(this::encode).toList()));
  }

  private int[] encode(String choice) {
    return encodings.get(choice, c -> PromptFormat.reply(c, tokenizer));
  }
}
