package dev.agoge.environments.sql;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.junit.EnvironmentContract;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class SqlConformanceTest {

  @Nested
  class Open implements EnvironmentContract {
    @Override
    public Environment environment() {
      return new SqlEnvironment();
    }
  }

  @Nested
  class WithChoices implements EnvironmentContract {
    @Override
    public Environment environment() {
      return Environments.open(
          "sql", Map.of("choices", "on", "families", "filter, join, group, top"));
    }
  }
}
