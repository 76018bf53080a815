package dev.agoge.environments.games;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class GamesConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new GamesEnvironment();
  }
}
