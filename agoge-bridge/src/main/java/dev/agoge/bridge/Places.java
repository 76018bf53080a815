package dev.agoge.bridge;

import dev.agoge.environment.InfrastructureException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A limited number of places for episodes. */
public final class Places {
  /** Longer than any episode should take; who waits so long waits for itself. */
  private static final long MINUTES = 10;

  private Places() {}

  /**
   * Takes a place, waiting for one to become free.
   *
   * @param what there is a limited number of
   * @param option how to have more
   * @throws InfrastructureException if none becomes free within ten minutes, or the wait is
   *     interrupted
   */
  public static void take(Semaphore places, String what, String option) {
    try {
      if (!places.tryAcquire(MINUTES, TimeUnit.MINUTES)) {
        throw new InfrastructureException(
            "no " + what + " became free within " + MINUTES + " minutes; have more with " + option);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while waiting for a " + what, e);
    }
  }
}
