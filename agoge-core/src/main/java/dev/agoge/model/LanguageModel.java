package dev.agoge.model;

import java.util.Optional;

/**
 * Something that continues a prompt. Thread-safe; {@link #generate} blocks, and callers are
 * expected to be many virtual threads, whose requests an implementation batches as it sees fit.
 */
public interface LanguageModel extends AutoCloseable {

  /** What the model is and what it can report. */
  ModelSpec spec();

  /** How text becomes token ids; empty where the model only takes messages. */
  Optional<Tokenizer> tokenizer();

  /**
   * Continues a prompt until the model stops or a limit is reached.
   *
   * @throws ContextOverflowException if the prompt leaves no room in the model's context
   * @throws dev.agoge.environment.InfrastructureException if the model cannot be reached
   */
  Generation generate(GenerationRequest request);

  /** Forgets whatever it keeps for a conversation (such as its key-value cache). */
  default void forget(String conversation) {}

  @Override
  default void close() {}
}
