package dev.agoge.agent;

import dev.agoge.model.Tokenizer;
import java.util.stream.IntStream;

/**
 * How an episode is written down for a model that reads token ids. A turn is {@code
 * <|obs|>observation<|act|>} from us and {@code action<|end|>} from the model; instructions and
 * memory come first, after {@code <|sys|>}.
 */
public final class PromptFormat {
  /** Opens the instructions. */
  public static final String SYSTEM = "<|sys|>";

  /** Opens an observation. */
  public static final String OBSERVATION = "<|obs|>";

  /** Opens the model's turn. */
  public static final String ACT = "<|act|>";

  /** Closes the model's turn. */
  public static final String END = "<|end|>";

  /** Fills batches; never seen by the model. */
  public static final String PAD = "<|pad|>";

  private PromptFormat() {}

  /** The ids that open an episode: instructions and memory, or nothing. */
  public static int[] preamble(Agent agent, Tokenizer tokenizer) {
    if (agent.instructions().isEmpty() && agent.memory().isEmpty()) {
      return new int[0];
    }
    String notes = String.join("\n", agent.memory());
    String told = agent.instructions() + (notes.isEmpty() ? "" : "\n" + notes);
    return concat(new int[] {tokenizer.id(SYSTEM)}, tokenizer.encode(told));
  }

  /** The ids that show an observation and give the turn to the model. */
  public static int[] turn(String observation, Tokenizer tokenizer) {
    return concat(
        new int[] {tokenizer.id(OBSERVATION)},
        tokenizer.encode(observation),
        new int[] {tokenizer.id(ACT)});
  }

  /** The ids with which a model says an action. */
  public static int[] reply(String action, Tokenizer tokenizer) {
    return concat(tokenizer.encode(action), new int[] {tokenizer.id(END)});
  }

  /** One array after the other. */
  public static int[] concat(int[]... parts) {
    return IntStream.range(0, parts.length)
        .boxed()
        .flatMapToInt(i -> IntStream.of(parts[i]))
        .toArray();
  }
}
