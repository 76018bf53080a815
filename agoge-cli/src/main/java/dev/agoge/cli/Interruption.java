package dev.agoge.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C: asks the run to stop, and lets the process end only when the run has put everything down. */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final AtomicBoolean requested = new AtomicBoolean();
  private final CountDownLatch settled = new CountDownLatch(1);
  private final Thread hook;

  Interruption(Output output) {
    hook =
        new Thread(
            () -> {
              requested.set(true);
              output.note("");
              output.note("stopping after this step (again to stop at once) …");
              try {
                settled.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean requested() {
    return requested.get();
  }

  @Override
  public void close() {
    settled.countDown();
    if (!requested.get()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
