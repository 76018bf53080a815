package dev.agoge.agent;

import dev.agoge.model.ContextOverflowException;
import dev.agoge.model.FinishReason;
import dev.agoge.model.Generation;
import dev.agoge.model.GenerationRequest;
import dev.agoge.model.LanguageModel;
import dev.agoge.model.ModelSpec;
import dev.agoge.model.Prompt;
import dev.agoge.model.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A model for tests: repeats one of its choices, by the seed, or "go on" where it is free. It
 * remembers what it was asked.
 */
public final class Parrot implements LanguageModel {
  public final List<GenerationRequest> asked = new CopyOnWriteArrayList<>();
  public final List<String> forgotten = new CopyOnWriteArrayList<>();
  private final Letters letters = new Letters();
  private final int context;
  private final int longest;

  /**
   * @param context most tokens of prompt and output
   * @param longest tokens after which an output is cut
   */
  public Parrot(int context, int longest) {
    this.context = context;
    this.longest = longest;
  }

  public Parrot() {
    this(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public ModelSpec spec() {
    return new ModelSpec("parrot", context, true);
  }

  @Override
  public Optional<Tokenizer> tokenizer() {
    return Optional.of(letters);
  }

  @Override
  public Generation generate(GenerationRequest request) {
    asked.add(request);
    int prompt = ids(request).length;
    List<String> choices = request.choices();
    String text =
        choices.isEmpty()
            ? "go on"
            : choices.get((int) Long.remainderUnsigned(request.seed(), choices.size()));
    int[] whole = PromptFormat.reply(text, letters);
    if (prompt + whole.length > context) {
      throw new ContextOverflowException(prompt, context);
    }
    boolean cut = whole.length > longest;
    int[] tokens = cut ? Arrays.copyOf(whole, longest) : whole;
    return new Generation(
        letters.decode(tokens),
        tokens,
        new float[tokens.length],
        new int[0][],
        cut ? FinishReason.LENGTH : FinishReason.STOP,
        "parrot-1",
        prompt,
        0);
  }

  @Override
  public void forget(String conversation) {
    forgotten.add(conversation);
  }

  /** The ids that a request asks to continue. */
  public static int[] ids(GenerationRequest request) {
    return switch (request.prompt()) {
      case Prompt.Tokens(int[] ids) -> ids;
      case Prompt.Messages messages -> throw new AssertionError("messages: " + messages);
    };
  }
}
