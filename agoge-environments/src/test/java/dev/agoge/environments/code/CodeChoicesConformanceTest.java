package dev.agoge.environments.code;

import dev.agoge.environment.Environment;
import dev.agoge.environment.check.Sampling;
import dev.agoge.junit.EnvironmentContract;

class CodeChoicesConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new CodeEnvironment(true);
  }

  @Override
  public Sampling sampling() {
    return Sampling.DEFAULT.withTasks(2);
  }
}
