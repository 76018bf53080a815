package dev.agoge.bridge.browser;

import dev.agoge.environment.Environment;
import dev.agoge.environment.check.Sampling;
import dev.agoge.junit.EnvironmentContract;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Every promise, in a real browser; skipped where there is none. */
class BrowserConformanceTest implements EnvironmentContract {
  @Override
  public Environment environment() {
    Assumptions.assumeTrue(Chromium.onPath().isPresent(), "no Chromium on the PATH");
    return new BrowserProvider().open(Map.of());
  }

  /** A tab takes some tens of milliseconds to open, so few tasks, and each page once. */
  @Override
  public Sampling sampling() {
    return new Sampling(2, 5, 2, 8, 1);
  }
}
