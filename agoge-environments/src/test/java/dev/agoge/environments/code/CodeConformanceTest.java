package dev.agoge.environments.code;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class CodeConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new CodeEnvironment();
  }
}
