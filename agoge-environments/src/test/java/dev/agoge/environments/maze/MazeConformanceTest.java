package dev.agoge.environments.maze;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class MazeConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new MazeEnvironment();
  }
}
