package dev.agoge.environments.service;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class LendingConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new ServiceEnvironment(new LendingDomain(), false);
  }
}
