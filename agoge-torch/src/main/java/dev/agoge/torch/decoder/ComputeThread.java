package dev.agoge.torch.decoder;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.pytorch.global.torch;

/**
 * A platform thread for tensor work. Gradient modes are thread local in libtorch, so neither
 * virtual threads nor a pool would do.
 *
 * <p>Each such thread computes by itself: an OpenMP team meets at a barrier after every small
 * product, and where a processor is shared with others, each barrier waits for the slowest. Several
 * threads that each take the gradient of their own sequences meet once an update; see {@link
 * dev.agoge.torch.learn.Trainer}.
 */
public final class ComputeThread implements AutoCloseable {
  private final ExecutorService executor;

  /** Starts a thread with this name. */
  public ComputeThread(String name) {
    NativeLibraries.prepare();
    executor = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    run(() -> torch.set_num_threads(1));
  }

  /** Runs a task and waits for its result. What the task throws is thrown here. */
  public <T> T call(Callable<T> task) {
    return join(start(task));
  }

  /** Starts a task. */
  public <T> Future<T> start(Callable<T> task) {
    return executor.submit(task);
  }

  /** Waits for the result of a task. What the task throws is thrown here. */
  public static <T> T join(Future<T> task) {
    try {
      return task.get();
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
