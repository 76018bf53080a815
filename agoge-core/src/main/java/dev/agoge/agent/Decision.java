package dev.agoge.agent;

import dev.agoge.environment.Action;
import dev.agoge.environment.Attachment;
import dev.agoge.trajectory.ModelCall;
import java.util.List;
import java.util.stream.Stream;

/**
 * An action and the model calls that led to it.
 *
 * @param action what to do
 * @param calls in order; empty for players without a model. Their parents count among the calls of
 *     this actor in this episode
 * @param notes what is to be kept beside them, such as the tree of a search; stored with the step
 */
public record Decision(Action action, List<ModelCall> calls, List<Attachment> notes) {
  public Decision {
    calls = List.copyOf(calls);
    notes = List.copyOf(notes);
  }

  /** A decision with nothing to note. */
  public Decision(Action action, List<ModelCall> calls) {
    this(action, calls, List.of());
  }

  /** The same decision with a note. */
  public Decision with(Attachment note) {
    return new Decision(action, calls, Stream.concat(notes.stream(), Stream.of(note)).toList());
  }

  /** A decision without a model. */
  public static Decision of(String action) {
    return new Decision(new Action(action), List.of());
  }
}
