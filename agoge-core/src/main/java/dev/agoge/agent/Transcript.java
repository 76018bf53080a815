package dev.agoge.agent;

import dev.agoge.environment.Observation;
import dev.agoge.model.Tokenizer;
import dev.agoge.trajectory.ModelCall;
import java.util.Arrays;
import java.util.List;

/** The prompt side of one episode: what each call sees, and which earlier call it extends. */
final class Transcript {
  private final Agent.ContextStyle style;
  private final Tokenizer tokenizer;

  /** Everything on the path that the next call extends. */
  private int[] context;

  /** What precedes the current observation in every prompt of style CURRENT. */
  private int[] opening;

  /** What the present turn showed before anything was said in it. */
  private int[] shown = {};

  private boolean begun;
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
    this.shown = other.shown;
    this.begun = other.begun;
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
    shown = full;
    boolean extend = style == Agent.ContextStyle.HISTORY && calls > 0;
    return new View(extend ? calls - 1 : -1, extend ? turn : full, full);
  }

  /** Takes down a thought in answer to a view, and gives the turn to the model once more. */
  View thought(View view, int[] output) {
    int[] again = {tokenizer.id(PromptFormat.ACT)};
    return new View(calls++, again, PromptFormat.concat(view.full, output, again));
  }

  /** Takes down a turn that was decided elsewhere: thoughts, if any, then an action. */
  void replay(Observation observation, Decision decision) {
    List<ModelCall> made = decision.calls();
    if (made.isEmpty()) {
      throw new IllegalArgumentException(
          "an episode can be taken up by a model only where models took each step");
    }
    View view = show(observation.text());
    for (ModelCall thought : made.subList(0, made.size() - 1)) {
      view = thought(view, thought.output());
    }
    said(view, made.getLast().output());
  }

  /** Takes down what was said in answer to a view. */
  void said(View view, int[] output) {
    if (style == Agent.ContextStyle.HISTORY) {
      context = PromptFormat.concat(view.full, output);
    } else if (!begun) {
      // The first observation holds the task: it stays, without the mark that gave the turn to the
      // model.
      opening = Arrays.copyOf(shown, shown.length - 1);
      context = opening;
    }
    begun = true;
    calls++;
  }
}
