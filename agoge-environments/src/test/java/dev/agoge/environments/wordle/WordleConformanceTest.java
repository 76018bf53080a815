package dev.agoge.environments.wordle;

import dev.agoge.environment.Environment;
import dev.agoge.junit.EnvironmentContract;
import org.junit.jupiter.api.Nested;

class WordleConformanceTest {
  @Nested
  class WithWordsOfTheList implements EnvironmentContract {
    @Override
    public Environment environment() {
      return new WordleEnvironment();
    }
  }

  @Nested
  class WithAnyWord implements EnvironmentContract {
    @Override
    public Environment environment() {
      return new WordleEnvironment(true);
    }
  }
}
