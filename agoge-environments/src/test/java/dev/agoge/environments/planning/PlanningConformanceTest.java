package dev.agoge.environments.planning;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;
import java.util.Map;

class PlanningConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    return new PlanningProvider().open(Map.of());
  }
}
