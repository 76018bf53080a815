package dev.agoge.environments.crafting;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;

class CraftingConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new CraftingEnvironment();
  }
}
