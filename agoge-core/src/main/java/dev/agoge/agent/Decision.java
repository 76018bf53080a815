package dev.agoge.agent;

import dev.agoge.environment.Action;
import dev.agoge.trajectory.ModelCall;
import java.util.List;

/**
 * An action and the model calls that led to it.
 *
 * @param action what to do
 * @param calls in order; empty for players without a model. Their parents count among the calls of
 *     this actor in this episode
 */
public record Decision(Action action, List<ModelCall> calls) {
  public Decision {
    calls = List.copyOf(calls);
  }

  /** A decision without a model. */
  public static Decision of(String action) {
    return new Decision(new Action(action), List.of());
  }
}
