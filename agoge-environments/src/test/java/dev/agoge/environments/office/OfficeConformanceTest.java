package dev.agoge.environments.office;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class OfficeConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new OfficeEnvironment();
  }
}
