package dev.agoge.junit;

import dev.agoge.environment.Environment;
import dev.agoge.environment.check.Check;
import dev.agoge.environment.check.EnvironmentCheck;
import dev.agoge.environment.check.Sampling;
import dev.agoge.environment.check.Verdict.Failed;
import dev.agoge.environment.check.Verdict.NotApplicable;
import dev.agoge.environment.check.Verdict.Passed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every promise of {@link Environment} as a test of its own. A test class of three lines:
 *
 * {@snippet :
 * class MyEnvironmentTest implements EnvironmentContract {
 *   public Environment environment() { return new MyEnvironment(); }
 * }
 * }
 */
public interface EnvironmentContract {

  /** The environment that keeps the contract; asked for once, and closed after the last test. */
  Environment environment();

  /** How much of it to look at. */
  default Sampling sampling() {
    return Sampling.DEFAULT;
  }

  /** One test a promise; skipped, with the reason, where the environment makes no such promise. */
  @TestFactory
  default Stream<DynamicTest> conforms() {
    Environment environment = environment();
    return EnvironmentCheck.of(environment).with(sampling()).checks().stream()
        .map(check -> DynamicTest.dynamicTest(check.toString(), () -> verify(check)))
        .onClose(environment::close);
  }

  private static void verify(Check check) {
    switch (check.run()) {
      case Passed() -> {}
      case Failed(String message) -> Assertions.fail(message);
      case NotApplicable(String reason) -> Assumptions.abort("not applicable: " + reason);
    }
  }
}
