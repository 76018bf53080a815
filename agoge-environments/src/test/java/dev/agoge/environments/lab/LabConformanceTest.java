package dev.agoge.environments.lab;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class LabConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new LabEnvironment();
  }
}
