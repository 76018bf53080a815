package dev.agoge.torch;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bytedeco.pytorch.global.torch;

/**
 * The one platform thread on which all tensor work of a policy runs. Gradient modes are thread
 * local in libtorch and every calling thread gets an OpenMP team of its own, so neither virtual
 * threads nor a pool would do.
 */
public final class ComputeThread implements AutoCloseable {
  private final ExecutorService executor;

  /**
   * Starts the thread.
   *
   * @param threads size of libtorch's team, the thread itself included; at least 1
   */
  public ComputeThread(int threads) {
    NativeLibraries.prepare();
    executor =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("torch").daemon().factory());
    run(() -> torch.set_num_threads(threads));
  }

  /** Runs a task and waits for its result. What the task throws is thrown here. */
  public <T> T call(Callable<T> task) {
    try {
      return executor.submit(task).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the model was computing", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        known.addSuppressed(new RuntimeException("asked for here"));
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Runs a task and waits for its end. */
  public void run(Runnable task) {
    call(Executors.callable(task));
  }

  @Override
  public void close() {
    executor.close();
  }
}
