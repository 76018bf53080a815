package dev.agoge.torch.sampling;

import dev.agoge.model.FinishReason;
import dev.agoge.model.GenerationRequest;
import dev.agoge.support.Seeds;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the engine: the tokens known so far and what may follow. Used by
 * one thread at a time.
 */
final class Run {
  private static final int[] ANY = new int[0];

  final GenerationRequest request;
  final CompletableFuture<Run> done = new CompletableFuture<>();
  final int promptLength;

  /** Set by a caller who no longer waits. */
  volatile boolean abandoned;

  private final int end;
  private final int limit;
  private int[] ids;
  private int length;
  private float[] logProbs;
  private int[][] allowed;
  private @Nullable ChoiceTrie node;
  private @Nullable KvCache cache;
  private @Nullable FinishReason finish;
  private int cachedTokens;
  private String version = "";

  /**
   * A new request.
   *
   * @param trie what is allowed, or null for anything
   * @param end the end token
   * @param context most tokens of prompt and output
   */
  Run(GenerationRequest request, int[] prompt, @Nullable ChoiceTrie trie, int end, int context) {
    this.request = request;
    this.promptLength = prompt.length;
    this.node = trie;
    this.end = end;
    this.limit = (int) Math.min(context, (long) prompt.length + request.sampling().maxTokens());
    int room = Math.min(limit - prompt.length, 32);
    this.ids = Arrays.copyOf(prompt, prompt.length + room);
    this.length = prompt.length;
    this.logProbs = new float[room];
    this.allowed = trie == null ? new int[0][] : new int[room][];
  }

  /** Begins with the cache of the conversation so far, of which the first tokens are shared. */
  void start(KvCache from, String policyVersion) {
    cache = from;
    version = policyVersion;
    // The last token of the prompt always goes through the decoder, because its successor is asked.
    from.truncate(Math.min(from.common(ids, length), length - 1));
    cachedTokens = from.length();
    from.reserve(Math.min(limit, length + 8));
    appendForced();
  }

  /** Whether all that there is to draw has been drawn. */
  boolean finished() {
    return finish != null;
  }

  /** How many known tokens have not been through the decoder. */
  int pending() {
    return length - cache().length();
  }

  /** Puts up to {@code most} pending tokens into a batch; whether the successor was asked for. */
  boolean feed(ForwardPass pass, int most) {
    int count = Math.min(pending(), most);
    boolean ask = count == pending();
    pass.add(cache(), ids, count, ask);
    return ask;
  }

  /** The sorted ids that the next token is drawn from; empty for all. */
  int[] allowed() {
    return node == null ? ANY : node.allowed();
  }

  /** The uniform number for the next draw: depends on the request's seed and the token's place. */
  double uniform() {
    return Seeds.uniform(request.seed(), (long) length - promptLength);
  }

  /** Takes a token drawn from {@link #allowed}, and those that follow from it by force. */
  void accept(Draw draw) {
    append(draw);
    appendForced();
  }

  /** Hands the result, or nothing if it is gone, to the caller. */
  void complete() {
    done.complete(this);
  }

  void fail(RuntimeException reason) {
    done.completeExceptionally(reason);
  }

  KvCache cache() {
    if (cache == null) {
      throw new IllegalStateException("this request has not started");
    }
    return cache;
  }

  /** The prompt as it was given. */
  int[] prompt() {
    return Arrays.copyOf(ids, promptLength);
  }

  int[] tokens() {
    return Arrays.copyOfRange(ids, promptLength, length);
  }

  float[] logProbs() {
    return Arrays.copyOf(logProbs, length - promptLength);
  }

  int[][] allowedPerToken() {
    return Arrays.copyOf(allowed, Math.min(allowed.length, length - promptLength));
  }

  FinishReason finish() {
    if (finish == null) {
      throw new IllegalStateException("this request has not finished");
    }
    return finish;
  }

  /** The choice made, or null if nothing was constrained or the choice was cut. */
  @Nullable String choice() {
    return node == null ? null : node.choice();
  }

  int cachedTokens() {
    return cachedTokens;
  }

  String version() {
    return version;
  }

  private void appendForced() {
    while (finish == null && node != null && node.allowed().length == 1) {
      append(new Draw(0, 0));
    }
  }

  private void append(Draw draw) {
    int at = length - promptLength;
    if (length == ids.length) {
      grow();
    }
    boolean ended;
    ChoiceTrie here = node;
    if (here == null) {
      ids[length] = draw.index();
      ended = draw.index() == end;
    } else {
      ids[length] = here.allowed()[draw.index()];
      allowed[at] = here.allowed();
      node = here.child(draw.index());
      ended = node.allowed().length == 0;
    }
    logProbs[at] = draw.logProb();
    length++;
    if (ended) {
      finish = FinishReason.STOP;
    } else if (length == limit) {
      finish = FinishReason.LENGTH;
    }
  }

  private void grow() {
    int room = Math.min(limit - promptLength, 2 * (ids.length - promptLength));
    ids = Arrays.copyOf(ids, promptLength + room);
    logProbs = Arrays.copyOf(logProbs, room);
    allowed = node == null ? allowed : Arrays.copyOf(allowed, room);
  }
}
