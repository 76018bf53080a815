package dev.agoge.environments.household;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class HouseholdConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new HouseholdEnvironment();
  }
}
