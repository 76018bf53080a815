package dev.agoge.agent;

import dev.agoge.environment.Observation;
import dev.agoge.model.Tokenizer;
import java.util.Arrays;

/** The prompt side of one episode: what each call sees, and which earlier call it extends. */
final class Transcript {
  private final Agent.ContextStyle style;
  private final Tokenizer tokenizer;

  /** Everything on the path that the next call extends. */
  private int[] context;

  /** What precedes the current observation in every prompt of style CURRENT. */
  private int[] opening;

  private int calls;

  Transcript(Agent agent, Tokenizer tokenizer) {
    this.style = agent.context();
    this.tokenizer = tokenizer;
    this.opening = PromptFormat.preamble(agent, tokenizer);
    this.context = opening;
  }

  private Transcript(Transcript other) {
    this.style = other.style;
    this.tokenizer = other.tokenizer;
    this.opening = other.opening;
    this.context = other.context;
    this.calls = other.calls;
  }

  /** One that goes on by itself from here; costs nothing, because what was said never changes. */
  Transcript fork() {
    return new Transcript(this);
  }

  /**
   * What a call sees.
   *
   * @param parent the call it extends, or -1
   * @param appended what it sees beyond that call
   * @param full everything it sees
   */
  record View(int parent, int[] appended, int[] full) {}

  /** Shows an observation. */
  View show(String observation) {
    int[] turn = PromptFormat.turn(observation, tokenizer);
    int[] full = PromptFormat.concat(context, turn);
    boolean extend = style == Agent.ContextStyle.HISTORY && calls > 0;
    return new View(extend ? calls - 1 : -1, extend ? turn : full, full);
  }

  /** Takes down a turn that was decided elsewhere, by one model call. */
  void replay(Observation observation, Decision decision) {
    if (decision.calls().size() != 1) {
      throw new IllegalArgumentException(
          "an episode can be taken up by a model only where each step was one model call, not "
              + decision.calls().size());
    }
    said(show(observation.text()), decision.calls().getFirst().output());
  }

  /** Takes down what was said in answer to a view. */
  void said(View view, int[] output) {
    if (style == Agent.ContextStyle.HISTORY) {
      context = PromptFormat.concat(view.full, output);
    } else if (calls == 0) {
      // The first observation holds the task: it stays, without the mark that gave the turn to the
      // model.
      opening = Arrays.copyOf(view.full, view.full.length - 1);
      context = opening;
    }
    calls++;
  }
}
