package dev.agoge.model;

import java.util.List;

/** What a model is asked to continue. */
public sealed interface Prompt {

  /** Exact token ids; never re-tokenised on the way. */
  record Tokens(int[] ids) implements Prompt {}

  /** Messages, for models that render their own prompt. */
  record Messages(List<Message> messages) implements Prompt {
    public Messages {
      messages = List.copyOf(messages);
    }
  }
}
