package dev.agoge.bridge.remote;

import dev.agoge.environment.InfrastructureException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tries again what may be tried again: to connect, to create, to reset. A step never.
 *
 * @param times how often, at least 1
 * @param pause before the second time; doubled before each further one
 */
public record Attempts(int times, Duration pause) {

  /** Three times, waiting 100 and 200 ms in between. */
  public static final Attempts USUAL = new Attempts(3, Duration.ofMillis(100));

  /** The result of the first attempt that succeeds, or the failure of the last. */
  public <T> T of(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (InfrastructureException e) {
        if (attempt == times) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  private void pause(int attempt) {
    try {
      new CountDownLatch(1).await(pause.toMillis() << (attempt - 1), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while waiting for a peer", e);
    }
  }
}
