package dev.agoge.environments.shop;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class ShopConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new ShopEnvironment();
  }
}
