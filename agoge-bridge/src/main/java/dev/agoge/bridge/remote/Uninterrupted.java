package dev.agoge.bridge.remote;

import dev.agoge.environment.InfrastructureException;

/** Work that is done even on a thread that is told to stop: giving back what others wait for. */
public final class Uninterrupted {
  private Uninterrupted() {}

  /** Does it; that the peer cannot be reached is no failure, for then nothing is left to do. */
  public static void run(Runnable work) {
    boolean interrupted = Thread.interrupted();
    try {
      work.run();
    } catch (InfrastructureException unreachable) {
      // It has nothing of ours, or frees it when we have been silent for long enough.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
