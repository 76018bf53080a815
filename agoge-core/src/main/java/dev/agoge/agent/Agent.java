package dev.agoge.agent;

import dev.agoge.model.SamplingSettings;
import dev.agoge.support.Digest;
import java.util.List;
import java.util.stream.Stream;

/**
 * An agent as a value: everything that makes it behave as it does. To learn is to make a new one.
 *
 * @param weights id of the checkpoint, or of the remote model
 * @param instructions what it is told before the first observation; may be empty
 * @param memory notes it takes along, in order, told after the instructions
 * @param context how much of the episode it sees at each step
 * @param constrained whether its output is restricted to the admissible actions where the
 *     environment lists them
 * @param sampling how its tokens are drawn
 * @param thought most tokens of what it says to itself before each action; 0 if it acts at once
 */
public record Agent(
    String weights,
    String instructions,
    List<String> memory,
    ContextStyle context,
    boolean constrained,
    SamplingSettings sampling,
    int thought) {
  public Agent {
    memory = List.copyOf(memory);
    if (thought < 0) {
      throw new IllegalArgumentException("a thought cannot have " + thought + " tokens");
    }
  }

  /** How much of the episode the agent sees when it acts. */
  public enum ContextStyle {
    /** Everything so far: each prompt extends the exact tokens of the last. */
    HISTORY,
    /** The first observation (which holds the task) and the current one only. */
    CURRENT
  }

  /** An agent that acts at once. */
  public Agent(
      String weights,
      String instructions,
      List<String> memory,
      ContextStyle context,
      boolean constrained,
      SamplingSettings sampling) {
    this(weights, instructions, memory, context, constrained, sampling, 0);
  }

  /** A newly made agent around some weights. */
  public static Agent of(String weights) {
    return new Agent(weights, "", List.of(), ContextStyle.HISTORY, true, SamplingSettings.PLAIN);
  }

  /** Content address of the whole agent, 12 hexadecimal digits. */
  public String id() {
    StringBuilder whole = new StringBuilder();
    Stream.concat(
            Stream.of(
                weights,
                instructions,
                context.name(),
                "" + constrained,
                "" + sampling,
                "" + thought),
            memory.stream())
        // With their lengths, because texts may look like one another's neighbours.
        .forEach(part -> whole.append(part.length()).append(':').append(part));
    return Digest.of(whole.toString()).substring(0, 12);
  }

  /** The same agent with other weights. */
  public Agent withWeights(String other) {
    return new Agent(other, instructions, memory, context, constrained, sampling, thought);
  }

  /** The same agent, free to say anything. */
  public Agent unconstrained() {
    return new Agent(weights, instructions, memory, context, false, sampling, thought);
  }

  /** The same agent drawing its tokens in another way. */
  public Agent withSampling(SamplingSettings other) {
    return new Agent(weights, instructions, memory, context, constrained, other, thought);
  }
}
