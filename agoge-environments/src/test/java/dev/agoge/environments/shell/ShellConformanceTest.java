package dev.agoge.environments.shell;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class ShellConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new ShellEnvironment();
  }
}
