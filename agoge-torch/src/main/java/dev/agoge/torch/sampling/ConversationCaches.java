package dev.agoge.torch.sampling;

import dev.agoge.torch.decoder.DecoderConfig;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The caches of conversations that are not in a batch right now, least recently used first, bounded
 * by the tokens they have room for. Thread-safe.
 */
final class ConversationCaches {
  /** Shorter beginnings are cheaper to compute than to look for and copy. */
  private static final int WORTH_SHARING = 16;

  /** How many other conversations are compared with a new prompt. */
  private static final int COMPARED = 128;

  private final DecoderConfig config;
  private final long budget;
  private final LinkedHashMap<String, KvCache> idle = new LinkedHashMap<>();
  private long tokens;

  ConversationCaches(DecoderConfig config, long budget) {
    this.config = config;
    this.budget = budget;
  }

  /**
   * Hands out a conversation's cache, or a new one; if it shares little with the prompt, with the
   * beginning of another conversation that shares more, such as one of the same group.
   */
  synchronized KvCache take(String conversation, int[] prompt) {
    KvCache own = remove(conversation);
    KvCache cache = own == null ? new KvCache(config) : own;
    int shared = cache.common(prompt, prompt.length);
    if (shared < WORTH_SHARING && prompt.length > WORTH_SHARING) {
      copyFromOther(cache, prompt);
    }
    return cache;
  }

  /** Takes a cache back. */
  synchronized void give(String conversation, KvCache cache) {
    remove(conversation);
    idle.putLast(conversation, cache);
    tokens += cache.capacity();
    while (tokens > budget && !idle.isEmpty()) {
      tokens -= idle.pollFirstEntry().getValue().capacity();
    }
  }

  synchronized void forget(String conversation) {
    remove(conversation);
  }

  synchronized void clear() {
    idle.clear();
    tokens = 0;
  }

  /** Tokens that the idle caches have room for. */
  synchronized long tokens() {
    return tokens;
  }

  private @Nullable KvCache remove(String conversation) {
    KvCache cache = idle.remove(conversation);
    tokens -= cache == null ? 0 : cache.capacity();
    return cache;
  }

  private void copyFromOther(KvCache cache, int[] prompt) {
    int best = WORTH_SHARING - 1;
    int compared = 0;
    KvCache source = null;
    for (KvCache other : idle.reversed().values()) {
      int common = other.common(prompt, prompt.length - 1);
      if (common > best) {
        best = common;
        source = other;
      }
      if (++compared == COMPARED) {
        break;
      }
    }
    if (source != null) {
      cache.copy(source, best);
    }
  }
}
