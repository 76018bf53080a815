package dev.agoge.environments.grid;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class GridConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new GridEnvironment();
  }
}
