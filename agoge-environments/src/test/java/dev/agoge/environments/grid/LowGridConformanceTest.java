package dev.agoge.environments.grid;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.check.Sampling;
import dev.agoge.junit.EnvironmentContract;
import java.util.Map;

class LowGridConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return Environments.open("grid", Map.of("actions", "low"));
  }

  @Override
  public Sampling sampling() {
    return Sampling.DEFAULT.withTasks(3);
  }
}
