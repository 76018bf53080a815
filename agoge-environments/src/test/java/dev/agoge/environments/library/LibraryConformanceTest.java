package dev.agoge.environments.library;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class LibraryConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new LibraryEnvironment();
  }
}
