package dev.agoge.torch.sampling;

import dev.agoge.agent.PromptFormat;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.learn.DivergedException;
import dev.agoge.model.ContextOverflowException;
import dev.agoge.model.Generation;
import dev.agoge.model.GenerationRequest;
import dev.agoge.model.LanguageModel;
import dev.agoge.model.ModelSpec;
import dev.agoge.model.Prompt;
import dev.agoge.model.Tokenizer;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A decoder as a language model on the CPU, for many callers at once and models so small that a
 * tensor library spends its time on calls.
 *
 * <p>Requests are batched continuously; a conversation's keys and values are kept between calls, so
 * that only what is new in a prompt is computed. Every generation depends on weights, prompt,
 * settings, choices and seed alone: each number is computed in one order of operations, whoever
 * else is in the batch and however many threads there are. (Another vector length, thus another
 * kind of processor, may round differently.)
 *
 * <p>With temperature 0 a token is certain, so its log-probability is 0; so is that of a token that
 * is the only one allowed. A constrained output is cut by {@code maxTokens} and the context like
 * any other; its finish reason then is {@code LENGTH}, and its text no choice.
 */
public final class SamplingEngine implements LanguageModel {
  private static final long CACHE_BYTES = 512L << 20;

  private final DecoderConfig config;
  private final Tokenizer tokenizer;
  private final Rope rope;
  private final int end;
  private final ChoiceTries tries;
  private final Inbox inbox = new Inbox();
  private final ConversationCaches caches;
  private final Batcher batcher;
  private final Thread thread;
  private volatile String version;

  /**
   * Starts an engine whose caches of conversations take at most 512 MiB.
   *
   * @param version reported as the policy version of what these weights say
   * @param threads how many threads compute, at least 1
   * @throws IllegalArgumentException if the tokenizer knows more tokens than the model, or has no
   *     end token
   */
  public SamplingEngine(
      DecoderConfig config,
      Tokenizer tokenizer,
      DecoderWeights weights,
      String version,
      int threads) {
    this(
        config,
        tokenizer,
        weights,
        version,
        threads,
        CACHE_BYTES / (8L * config.layers() * config.keyValueWidth()));
  }

  /** The same with a limit on the tokens in caches of conversations. */
  SamplingEngine(
      DecoderConfig config,
      Tokenizer tokenizer,
      DecoderWeights weights,
      String version,
      int threads,
      long cachedTokens) {
    if (threads < 1) {
      throw new IllegalArgumentException("sampling needs at least 1 thread, not " + threads);
    }
    if (tokenizer.size() > config.vocabulary()) {
      throw new IllegalArgumentException(
          "the tokenizer has %d tokens, but the model only %d"
              .formatted(tokenizer.size(), config.vocabulary()));
    }
    this.config = config;
    this.tokenizer = tokenizer;
    this.version = version;
    end = tokenizer.id(PromptFormat.END);
    tries = new ChoiceTries(tokenizer);
    rope = new Rope(config);
    caches = new ConversationCaches(config, cachedTokens);
    PackedDecoder decoder = PackedDecoder.of(config, weights, rope);
    batcher = new Batcher(config, threads, inbox, caches, decoder, version);
    thread = Thread.ofPlatform().daemon().name("agoge-sampling-0").start(batcher);
  }

  /**
   * Exchanges the weights. Generations under way finish with the old ones first; caches of
   * conversations are dropped, because they belong to the old weights.
   *
   * @throws InfrastructureException if the engine is closed
   */
  public synchronized void load(DecoderWeights weights, String newVersion) {
    CompletableFuture<String> done =
        batcher.exchange(PackedDecoder.of(config, weights, rope), newVersion);
    if (batcher.isClosed()) {
      throw closed();
    }
    version = await(done);
  }

  @Override
  public ModelSpec spec() {
    return new ModelSpec(version, config.context(), true);
  }

  @Override
  public Optional<Tokenizer> tokenizer() {
    return Optional.of(tokenizer);
  }

  @Override
  public Generation generate(GenerationRequest request) {
    Run run = run(request);
    inbox.add(run);
    if (batcher.isClosed()) {
      batcher.failWaiting(closed());
    }
    try {
      await(run.done);
    } finally {
      run.abandoned = true;
    }
    return generation(run);
  }

  @Override
  public void forget(String conversation) {
    caches.forget(conversation);
  }

  /** Stops the engine; callers who wait get an {@link InfrastructureException}. */
  @Override
  public void close() {
    batcher.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tokens that the caches of idle conversations have room for. */
  long cachedTokens() {
    return caches.tokens();
  }

  private Run run(GenerationRequest request) {
    if (!(request.prompt() instanceof Prompt.Tokens(int[] prompt))) {
      throw new IllegalArgumentException("the sampling engine takes token ids, not messages");
    }
    if (prompt.length == 0) {
      throw new IllegalArgumentException("a prompt needs at least one token");
    }
    for (int id : prompt) {
      if (id < 0 || id >= config.vocabulary()) {
        throw new IllegalArgumentException(
            "token id %d of the prompt is not in a vocabulary of %d"
                .formatted(id, config.vocabulary()));
      }
    }
    if (prompt.length >= config.context()) {
      throw new ContextOverflowException(prompt.length, config.context());
    }
    ChoiceTrie trie = request.choices().isEmpty() ? null : tries.of(request.choices());
    return new Run(request, prompt, trie, end, config.context());
  }

  private Generation generation(Run run) {
    int[] tokens = run.tokens();
    String choice = run.choice();
    return new Generation(
        choice == null ? tokenizer.decode(withoutEnd(tokens)) : choice,
        tokens,
        run.logProbs(),
        run.allowedPerToken(),
        run.finish(),
        run.version(),
        run.promptLength,
        run.cachedTokens());
  }

  private int[] withoutEnd(int[] tokens) {
    int length = tokens.length;
    boolean ended = length > 0 && tokens[length - 1] == end;
    return Arrays.copyOf(tokens, ended ? length - 1 : length);
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while waiting for the sampling engine", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  /** As its own kind, so that neither bad weights nor a bug is taken for a lack of means. */
  private static RuntimeException failure(@Nullable Throwable cause) {
    return switch (cause) {
      case DivergedException diverged -> new DivergedException(diverged);
      case InfrastructureException lack ->
          new InfrastructureException(String.valueOf(lack.getMessage()), lack);
      case null, default ->
          new IllegalStateException("the sampling engine failed: " + cause, cause);
    };
  }

  private static InfrastructureException closed() {
    return new InfrastructureException("the sampling engine is closed");
  }
}
