package dev.agoge.cli;

import dev.agoge.run.train.Training;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * Ctrl-C, or a termination from outside: the first asks the run to stop after the step at hand, the
 * second stops the process at once. Whatever else ends the process, such as a closed terminal,
 * waits until the run has put everything down.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final AtomicBoolean requested = new AtomicBoolean();
  private final CountDownLatch settled = new CountDownLatch(1);
  private final Thread hook = new Thread(this::ending, "interruption");
  private final Output output;
  private final List<Signals.Undo> handlers;

  Interruption(Output output) {
    this.output = output;
    handlers = Stream.of("INT", "TERM").map(name -> Signals.on(name, this::interrupted)).toList();
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean requested() {
    return requested.get();
  }

  /**
   * Does the work of a command. If it was interrupted, says how to go on, before {@link #close}
   * lets a process that is ending end.
   *
   * @return the exit code
   */
  int seen(IntSupplier work) {
    try {
      return work.getAsInt();
    } catch (Training.InterruptedRunException e) {
      return Failures.told(e, output.err());
    }
  }

  private void interrupted() {
    if (requested.getAndSet(true)) {
      Runtime.getRuntime().halt(Failures.INTERRUPTED);
    }
    output.note("");
    output.note("stopping after this step (again to stop at once) …");
  }

  private void ending() {
    requested.set(true);
    try {
      settled.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    handlers.forEach(Signals.Undo::close);
    settled.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      return; // the hook has been released above and the process ends
    }
  }
}
