package dev.agoge.environments.codeaction;

import dev.agoge.environment.Episode;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.StepResult;
import dev.agoge.environments.sandbox.HostFunctions;
import dev.agoge.environments.sandbox.RefusedCallException;

/** The calls that one program makes, each a step of the wrapped episode. */
final class ToolCalls implements HostFunctions {
  /** Calls that one program may make. */
  static final int MOST = 20;

  private final Episode inner;
  private final ToolFunctions functions;
  private int made;
  private boolean accepted;
  private double reward;

  ToolCalls(Episode inner, ToolFunctions functions) {
    this.inner = inner;
    this.functions = functions;
  }

  @Override
  public String call(String name, String argument) throws RefusedCallException {
    if (inner.ended()) {
      throw new RefusedCallException("the task has ended");
    }
    if (made == MOST) {
      throw new RefusedCallException("a program may make " + MOST + " calls and not more");
    }
    made++;
    StepResult result = inner.step(functions.action(name, argument));
    accepted |= result.valid();
    reward += result.reward();
    return result.observation().text();
  }

  /** Whether the wrapped episode accepted any of them. */
  boolean accepted() {
    return accepted;
  }

  Rewards rewards() {
    return Rewards.single(reward);
  }
}
