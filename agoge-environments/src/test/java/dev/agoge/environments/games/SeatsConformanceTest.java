package dev.agoge.environments.games;

import dev.agoge.environment.Environment;
import dev.agoge.environment.check.Check;
import dev.agoge.environment.check.EnvironmentCheck;
import dev.agoge.environment.check.Sampling;
import dev.agoge.environment.check.Verdict;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every game of several players keeps the promises when all its seats are played from outside. */
class SeatsConformanceTest {
  private static final Sampling SMALL = new Sampling(4, 40, 3, 16, 1);

  @TestFactory
  Stream<DynamicTest> everyGameConforms() {
    return new Families()
        .all().stream()
            .filter(family -> family.players() > 1)
            .map(family -> DynamicTest.dynamicTest(family.name(), () -> conforms(family.name())));
  }

  private static void conforms(String game) {
    try (Environment environment = new GamesEnvironment(game, Opposition.SEATS)) {
      for (Check check : EnvironmentCheck.of(environment).with(SMALL).checks()) {
        Assertions.assertThat(check.run())
            .as(check.toString())
            .isNotInstanceOf(Verdict.Failed.class);
      }
    }
  }
}
