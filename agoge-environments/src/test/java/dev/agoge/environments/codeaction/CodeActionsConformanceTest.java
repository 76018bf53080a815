package dev.agoge.environments.codeaction;

import dev.agoge.environment.Environment;
import dev.agoge.environment.check.Sampling;
import dev.agoge.environments.sandbox.QuickJsSandbox;
import dev.agoge.junit.EnvironmentContract;

class CodeActionsConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new CodeActions(new Ledger(), new QuickJsSandbox());
  }

  @Override
  public Sampling sampling() {
    return Sampling.DEFAULT.withTasks(2);
  }
}
