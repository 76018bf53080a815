package dev.agoge.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C: the first asks the run to stop after the step at hand, the second stops the process at
 * once. A termination from outside waits until the run has put everything down.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final AtomicBoolean requested = new AtomicBoolean();
  private final CountDownLatch settled = new CountDownLatch(1);
  private final Thread hook = new Thread(this::terminated, "interruption");
  private final Output output;
  private final Signals.Undo handler;

  Interruption(Output output) {
    this.output = output;
    handler = Signals.on("INT", this::interrupted);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean requested() {
    return requested.get();
  }

  private void interrupted() {
    if (requested.getAndSet(true)) {
      Runtime.getRuntime().halt(Failures.INTERRUPTED);
    }
    output.note("");
    output.note("stopping after this step (again to stop at once) …");
  }

  private void terminated() {
    requested.set(true);
    try {
      settled.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    handler.close();
    settled.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      return; // the hook has been released above and the process ends
    }
  }
}
