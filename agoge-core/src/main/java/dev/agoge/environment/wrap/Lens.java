package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;

/**
 * What text is shown of an observation, given what went before.
 *
 * @param <M> what is remembered from step to step; immutable
 */
interface Lens<M> {

  /** What is remembered at the start. */
  M start(Observation first, long seed);

  /** What is remembered after a step. */
  M after(M memory, Observation before, Action action, StepResult result);

  /** The text shown in place of {@code seen.text()}. */
  String text(M memory, Observation seen);
}
