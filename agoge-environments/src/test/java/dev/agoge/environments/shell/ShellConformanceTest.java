package dev.agoge.environments.shell;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.junit.EnvironmentContract;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class ShellConformanceTest {

  @Nested
  class Open implements EnvironmentContract {
    @Override
    public Environment environment() {
      return new ShellEnvironment();
    }
  }

  @Nested
  class WithChoices implements EnvironmentContract {
    @Override
    public Environment environment() {
      return Environments.open("shell", Map.of("choices", "on"));
    }
  }
}
